"""The headers that the guide tells to set, for a site and for one that Pagefind searches."""

import re
from pathlib import Path

GUIDE = Path(__file__).parents[2].joinpath("docs/guide/hosting.md").read_text("utf-8")
POLICY = "Content-Security-Policy"
HEADERS = dict(re.findall(r'^ +add_header ([\w-]+) "(.+)" always;$', GUIDE, re.MULTILINE))
SEARCHED = {**HEADERS, POLICY: HEADERS[POLICY].replace("'self'", "'self' 'wasm-unsafe-eval'", 1)}
