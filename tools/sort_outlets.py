"""Put the rows of the table of outlets in order, after an edit: python tools/sort_outlets.py."""

from pathlib import Path

TABLE = Path(__file__).parent.parent / "src" / "secondsource" / "data" / "outlets.tsv"

if __name__ == "__main__":
    head, *rows = TABLE.read_text(encoding="utf-8").rstrip("\n").split("\n")
    TABLE.write_text("\n".join([head, *sorted(set(rows), key=lambda row: row.split("\t")[0].encode())]) + "\n", encoding="utf-8")
    print(f"{len(set(rows))} outlets")
