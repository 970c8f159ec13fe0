"""Ask the real Anki: a package is imported, and imported again without a note too many or history lost.

Run by `make oracles` in an environment of its own (anki is AGPL and never a part of saiten).
Usage: check_anki.py FIRST.apkg SECOND.apkg NUMBER, where SECOND is a later export of the same decks.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportAnkiPackageOptions, ImportAnkiPackageRequest
from anki.import_export_pb2 import IMPORT_ANKI_PACKAGE_UPDATE_CONDITION_IF_NEWER as IF_NEWER


def bring_in(collection, path):
    options = ImportAnkiPackageOptions(update_notes=IF_NEWER, update_notetypes=IF_NEWER)
    return collection.import_anki_package(ImportAnkiPackageRequest(package_path=path, options=options)).log


def main(first, second, number):
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        assert len(bring_in(collection, first).new) == number, "every note is new"
        [card] = collection.find_cards("QID:kt05-choice")
        review(collection, card)
        log = bring_in(collection, second)
        assert (len(log.new), len(log.conflicting)) == (0, 0), "nothing is new the second time"
        assert len(log.updated) == number, f"every note is renewed in place: {len(log.updated)}"
        assert collection.get_card(card).reps == 1, "the history stays"
        assert not [n for n in collection.find_notes("") if "{{" in "".join(collection.get_note(n).fields)]
        html = collection.get_card(card).answer()
        assert "f(x)" in html, html
        assert collection.fix_integrity()[1], "the collection is sound"
        collection.close()
    print(f"anki: {number} notes imported, renewed in place, history kept")


def review(collection, card):
    collection.decks.select(collection.get_card(card).did)
    opened = collection.get_card(card)
    opened.start_timer()
    collection.sched.answerCard(opened, 3)


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
