"""A whole session at a real terminal in Japanese, key by key, read back from the screen."""

from __future__ import annotations

import os
import signal

import pytest

from grader.progress import open_store
from grader.quiz import load_deck, offered
from tests.screen import CTRL_C, DOWN, ENTER, Terminal
from tests.test_quiz_face import DECKS, KAKUNIN

SEED = 1


def number(name, choice):
    ids = [one.id for one in offered(KAKUNIN[name].key, SEED)]
    return str(ids.index(choice) + 1)


def quiz(*names, **environment):
    return Terminal("quiz", *names, "--seed", SEED, **environment)


def test_a_session_is_chosen_typed_and_told_with_keys_alone():
    terminal = quiz("kt05-choice", "sgd-benefits", "kt05-affine", "kt03")
    terminal.wait("問題1/4", "[1○][2○][3○][4○]")
    terminal.press("ｈ")
    terminal.wait("ヒント1/1")
    terminal.press(number("kt05-choice", "scaled"), ENTER)
    terminal.wait("自信")
    terminal.press("３", ENTER)
    terminal.wait("○正解", "次回", "次の問題へ")
    terminal.press(ENTER)
    terminal.wait("問題2/4", "[1●]")
    terminal.press("f")
    terminal.wait("[2⚑]")
    terminal.press(*(number("sgd-benefits", one) for one in ("redundancy", "escape")), ENTER, ENTER)
    terminal.wait("部分点", "次の問題へ")
    terminal.press(ENTER)
    terminal.wait("問題3/4")
    terminal.press(DOWN, ENTER, ENTER)
    terminal.wait("アフィン", "次の問題へ")
    terminal.press(ENTER)
    terminal.wait("問題4/4")
    terminal.press(*"ｕ＝Ｗ＠ｘ", ENTER, ENTER)
    terminal.wait("バイアスbがありません", "あなた", "4問中2問正解")

    assert terminal.end() == 1
    with open_store() as store:
        told = [(one.item_id, one.passed, one.confidence, one.hints_used) for one in store.attempts()]
    assert told == [
        ("kt05-choice", True, 3, 1),
        ("sgd-benefits", False, None, 0),
        ("kt05-affine", True, None, 0),
        ("kt03", False, None, 0),
    ]


def test_keys_that_are_typed_ahead_wait_unseen_for_what_they_answer():
    terminal = quiz("kt05-choice", "kt03")
    terminal.wait("問題1/2", "?説明")
    terminal.press("h", number("kt05-choice", "scaled"), ENTER, "3", ENTER, ENTER, *"W @ x + b", ENTER, ENTER)
    terminal.wait("2問中2問正解")

    assert terminal.end() == 0
    assert "  ヒント 1/1" in terminal.screen.all_lines(), "no key is echoed between two questions"
    with open_store() as store:
        assert [one.confidence for one in store.attempts()] == [3, None]


WAY = (("問題1/2", "2" + ENTER), ("自信", ENTER), ("次の問題へ", ENTER), ("問題2/2", ""))


@pytest.mark.parametrize("last", range(len(WAY)), ids=[moment for moment, _ in WAY])
def test_a_kill_at_any_moment_loses_nothing_that_was_answered(last):
    terminal = quiz("kt05-affine", "kt03")
    for (moment, keys), here in zip(WAY, range(last + 1), strict=False):
        terminal.wait(moment)
        terminal.press(*(keys if here < last else ""))
    os.kill(terminal.child.pid, signal.SIGKILL)
    terminal.end()

    answered = last > 1
    with open_store() as store:
        assert [one.item_id for one in store.attempts()] == ["kt05-affine"] * answered
        assert store.link.read(lambda db: db.execute("PRAGMA integrity_check").fetchone()) == ("ok",)
    again = Terminal("quiz", "--resume")
    again.wait("問題2/2" if answered else "問題1/2")
    again.press(CTRL_C)  # at once, be it before the first key is read
    assert again.end() == 130


def test_breaking_off_keeps_what_was_typed():
    terminal = quiz("kt05-affine", "kt03")
    terminal.wait("問題1/2")
    terminal.press("2", ENTER, ENTER)
    terminal.wait("次の問題へ")
    terminal.press(ENTER)
    terminal.wait("問題2/2", "式>")
    terminal.press(*"W @ x", CTRL_C)
    terminal.wait("--resume")
    assert terminal.end() == 130

    again = Terminal("quiz", "--resume")
    again.wait("問題2/2", "W@x")
    again.press(*" + b", ENTER, ENTER)
    again.wait("2問中2問正解")
    assert again.end() == 0


def test_an_order_is_built_and_taken_apart_with_digits():
    shapes = {one.id: one for one in load_deck(DECKS / "shapes.yaml").questions}
    key = shapes["order-training-step"].key
    ids = [one.id for one in offered(key, SEED)]
    digits = [str(ids.index(item.id) + 1) for item in key.items]
    terminal = quiz("order-training-step")
    terminal.wait("問題1/1")
    terminal.press(digits[-1])
    terminal.wait("[1]")
    terminal.press(digits[-1], *digits)
    terminal.wait("[5]")
    terminal.press(ENTER, ENTER)
    terminal.wait("○正解")
    assert terminal.end() == 0
