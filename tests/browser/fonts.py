"""The fonts that come with the tests, and are the only ones that a browser in a test sees.

So pages are measured and pictured alike on every machine. Each set is a file for fontconfig, which
Chromium and Firefox ask for the fonts of a machine; a variable names it.
"""

from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple
from xml.sax.saxutils import escape

from playwright.sync_api import Browser

VARIABLE, FILE = "FONTCONFIG_FILE", "fonts.conf"
DEJAVU = Path(__file__).with_name("node_modules") / "dejavu-fonts-ttf" / "ttf"


class Fonts(NamedTuple):
    """A set of fonts: where their files lie, and which are meant by the generic families."""

    folders: tuple[Path, ...]
    families: dict[str, tuple[str, ...]]


def package(name: str) -> Path:
    """Return the folder of an installed package that holds fonts."""
    spec = find_spec(name)
    assert spec, f"The package {name} is not installed. Run “make test” once."
    assert spec.origin
    return Path(spec.origin).parent


_OTHER_SCRIPTS = ("Noto Sans Arabic", "Noto Sans CJK SC")
_NOTO = ("noto_sans", "noto_serif", "noto_sans_arabic", "jetbrains_mono")


def usual() -> Fonts:
    """Return the fonts in which pages are measured and pictured."""
    folders = [package(f"fontpkg_{name}") for name in _NOTO]
    families = {
        "sans-serif": ("Noto Sans", *_OTHER_SCRIPTS),
        "serif": ("Noto Serif", *_OTHER_SCRIPTS),
        "monospace": ("JetBrains Mono", "Noto Sans", *_OTHER_SCRIPTS),
    }
    return Fonts((*folders, package("manimgx_fonts_cjk")), families)


def wide() -> Fonts:
    """Return the fonts of a plain Debian, whose letters are wider than most."""
    kinds = {"sans-serif": "Sans", "serif": "Serif", "monospace": "Sans Mono"}
    return Fonts((DEJAVU,), {generic: (f"DejaVu {kind}",) for generic, kind in kinds.items()})


_FILE = """\
<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <reset-dirs/>
  <match target="pattern">
    <edit name="family" mode="append_last"><string>sans-serif</string></edit>
  </match>
{}
  <match target="pattern">
    <edit name="antialias" mode="assign"><bool>true</bool></edit>
    <edit name="hinting" mode="assign"><bool>false</bool></edit>
    <edit name="rgba" mode="assign"><const>none</const></edit>
  </match>
</fontconfig>
"""


def write(fonts: Fonts, folder: Path) -> Path:
    """Write the file that lets browsers see these fonts and no others, with a cache beside it."""
    lines = [f"<dir>{escape(str(path))}</dir>" for path in fonts.folders]
    lines += [f"<cachedir>{escape(str(folder / 'cache'))}</cachedir>"]
    for generic, names in fonts.families.items():
        chosen = "".join(f"<family>{name}</family>" for name in names)
        lines += [
            f'<alias binding="same"><family>{generic}</family><prefer>{chosen}</prefer></alias>'
        ]
    file = folder / FILE
    file.write_text(_FILE.format("\n".join(f"  {line}" for line in lines)), "utf-8")
    return file


SPECIMEN = """\
<p style="font-family: system-ui">Norhaven</p>
<p style="font-family: sans-serif">Norhaven</p>
<p style="font-family: serif">Norhaven</p>
<p style="font-family: monospace">Norhaven</p>
<p style="font-family: serif">Өңірлік құрылыс қағидасы</p>
<p style="font-family: sans-serif" lang="zh">北港大桥</p>
<p style="font-family: sans-serif" lang="ar">جسر</p>
"""
"""A line for each generic family, and for each script that pages are set in."""


def drawn(browser: Browser) -> list[str]:
    """Return the families with which a Chromium draws the lines of the specimen."""
    page = browser.new_page()
    page.set_content(SPECIMEN)
    chrome = page.context.new_cdp_session(page)
    chrome.send("DOM.enable")
    chrome.send("CSS.enable")
    whole = chrome.send("DOM.getDocument")["root"]["nodeId"]
    lines = chrome.send("DOM.querySelectorAll", {"nodeId": whole, "selector": "p"})["nodeIds"]
    fonts = (chrome.send("CSS.getPlatformFontsForNode", {"nodeId": line}) for line in lines)
    families = [" and ".join(sorted(font["familyName"] for font in f["fonts"])) for f in fonts]
    page.close()
    return families
