import pytest
from hypothesis import given
from hypothesis import strategies as st

from secondsource.model.report import Repair
from secondsource.text.decoding import decode, decode_page, mend


@given(st.text())
def test_valid_utf8_stays_code_point_for_code_point(text: str):
    text = text.replace("\x00", "").lstrip("\ufeff")
    decoded, _ = decode(text.encode())
    assert decoded == text


def test_line_ends_are_kept():
    assert decode(b"a\r\nb\nc\rd") == ("a\r\nb\nc\rd", ())


def test_a_leading_byte_order_mark_goes_and_is_recorded():
    assert decode(b"\xef\xbb\xbfHarrow") == ("Harrow", (Repair("bom", 1, 0),))


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_with_a_mark_is_believed(encoding: str):
    text, repairs = decode("\ufeffİ ß ﬁ 🎃".encode(encoding))
    assert text == "İ ß ﬁ 🎃"
    assert repairs[0].kind == "utf16"


def test_windows_bytes_are_read_as_windows_1252():
    text, repairs = decode("“Ça va,” she said – café.".encode("cp1252"))
    assert text == "“Ça va,” she said – café."
    assert repairs == (Repair("cp1252", 5, 0),)


def test_one_bad_byte_in_a_sound_file_becomes_one_replacement_character():
    data = "“Ça va,” she said.".encode() + b"\xff" + "é".encode()
    text, repairs = decode(data)
    assert text == "“Ça va,” she said.\ufffdé"
    assert repairs == (Repair("invalid_utf8", 1, data.index(b"\xff")),)


def test_an_encoded_surrogate_becomes_one_replacement_character():
    text, repairs = decode("éèéè".encode() + b"a\xed\xa0\x80b")
    assert text == "éèéèa\ufffdb"
    assert repairs == (Repair("lone_surrogate", 1, 9),)


def test_nul_is_replaced_in_place():
    assert decode("é\x00b\x00".encode()) == ("é\ufffdb\ufffd", (Repair("nul", 2, 2),))


def test_bidi_overrides_stay_and_are_recorded():
    text, repairs = decode("a\u202eb\u2069".encode())
    assert text == "a\u202eb\u2069"
    assert repairs == (Repair("bidi_control", 2, 1),)


def test_surrogates_from_json_are_replaced():
    assert mend("a\ud800b") == ("a\ufffdb", (Repair("lone_surrogate", 1, 1),))


@given(st.binary(max_size=200))
def test_any_bytes_become_encodable_text(data: bytes):
    text, _ = decode(data)
    assert text.encode() is not None
    assert "\x00" not in text


def test_a_page_may_declare_its_encoding():
    data = '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1250">Łódź'.encode("cp1250")
    text, repairs = decode_page(data)
    assert text.endswith("Łódź")
    assert repairs[0].kind == "declared_windows-1250"


def test_a_page_with_an_unknown_charset_falls_back():
    assert decode_page(b'<meta charset="klingon">caf\xe9')[0].endswith("café")
