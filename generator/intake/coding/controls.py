"""Control characters that no article holds; line ends, tabs and escapes are none of them."""

_CONTROLS = bytes({*range(0x20)} - {*b"\t\n\v\f\r\x1b"})


def in_bytes(data: bytes) -> bool:
    """Return whether bytes hold one."""
    return len(data.translate(None, _CONTROLS)) < len(data)


def holds_control(text: str) -> bool:
    """Return whether a text holds one."""
    return in_bytes(text.encode("utf-8", "surrogatepass"))
