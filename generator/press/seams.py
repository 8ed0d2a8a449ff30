"""What the engine is given in place of its own: files, front matter, the index of the search."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin

from mkdocs.structure.files import File, Files
from mkdocs.structure.pages import Page

from generator.press import stock
from generator.press.converting import encoded


class Pressed(File):
    """A page that is none to the engine, but links may lead to it; what is left becomes one."""

    is_left = False

    @classmethod
    def of(cls, file: File, base: str) -> "Pressed":
        """Return a file of the engine's as one that is pressed; ``base`` is the site's address."""
        light = cls(
            file.src_uri,
            file.src_dir,
            file.dest_dir,
            file.use_directory_urls,
            dest_uri=file.dest_uri,
            inclusion=file.inclusion,
        )
        address = base and urljoin(base, "" if file.url in {".", "./"} else file.url)
        light.page = SimpleNamespace(  # type: ignore[assignment]  # what sitemap and links ask
            is_link=False, canonical_url=address, present_anchor_ids=None
        )
        return light

    def is_documentation_page(self) -> bool:
        """Return whether the engine has to print this page after all."""
        return self.is_left

    def copy_file(self, dirty: bool = False) -> None:  # noqa: FBT001, FBT002 - the engine's
        """Copy nothing: the page is pressed."""
        del dirty


class Anchors(str):
    """The anchors of a page as they are kept: a line each."""

    __slots__ = ()

    def __contains__(self, anchor: object) -> bool:
        return super().__contains__(f"\n{anchor}\n")


class Noting(Files):
    """Files that note to which of them, or of others, the page that is read leads."""

    def __init__(self, files: list[File]) -> None:
        super().__init__(files)
        self.here, self.links = "", dict[str, set[str]]()

    def get_file_from_path(self, path: str) -> File | None:
        """Return a file by its path."""
        file = super().get_file_from_path(path)
        if self.here:
            name = file.src_uri if file else PurePath(path).as_posix()
            self.links.setdefault(self.here, set()).add(name)
        return file


class Front(dict[str, Any]):
    """Front matter that notes at which of its keys a template looks."""

    def __init__(self, front: Mapping[str, Any], keys: set[str]) -> None:
        super().__init__(front)
        self.noted = keys

    def __getitem__(self, key: str) -> Any:
        self.noted.add(key)
        return super().__getitem__(key)

    def __contains__(self, key: object) -> bool:
        self.noted.add(str(key))
        return super().__contains__(key)

    def get(self, key: str, default: Any = None) -> Any:
        """Return a value, or the default."""
        self.noted.add(key)
        return super().get(key, default)

    def __iter__(self) -> Iterator[str]:
        self.noted.add("*")
        return super().__iter__()

    def items(self) -> Any:
        """Return all keys with their values."""
        self.noted.add("*")
        return super().items()


class Index:
    """The search's index: entries of the engine's pages and of those that are pressed, in order."""

    def __init__(self, own: Any, fragments: dict[str, str], order: list[str]) -> None:
        self.own, self.fragments, self.order = own, fragments, order

    def add_entry_from_context(self, page: Page) -> None:
        """Add the entries of one of the engine's pages."""
        self.fragments[page.file.src_uri] = encoded(stock.entries(page))

    def generate_search_index(self, before: object) -> str:
        """Return the whole index as JSON."""
        whole: str = self.own.generate_search_index(before)
        each = (self.fragments[path] for path in self.order if self.fragments.get(path))
        return f"{whole.removesuffix(']}')}{','.join(each)}]}}"
