"""Run `saiten` and send it a signal at a moment told in progress, never in time.

Usage: interrupted.py SIGNAL CALLS LOG ARGUMENT…
The moment is when so many calls of functions have begun or ended.  Each verdict that was committed is a
line of LOG, with the calls until then; a run that was not interrupted adds the number of its calls.
"""

import os
import signal
import sys
from pathlib import Path

from grader.batch.journal import Journal
from grader.faces import class_run
from grader.faces.cli import main


class Moment:
    """Count calls, and send the signal when all have come."""

    def __init__(self, name, calls, log):
        self._signal = signal.Signals[f"SIG{name}"]
        self._made, self._calls = 0, int(calls)
        self._log = Path(log).open("a", 1, encoding="utf-8")  # noqa: SIM115 - for as long as we live

    def carry_out(self, run):
        def watched(*args, **kwargs):
            sys.setprofile(self._called)
            code = run(*args, **kwargs)
            sys.setprofile(None)
            print(self._made, file=self._log)
            return code

        return watched

    def add(self, run):
        def added(journal, verdict, judged_by):
            run(journal, verdict, judged_by)
            print(verdict.exercise, verdict.source, self._made, file=self._log)

        return added

    def _called(self, _frame, _event, _argument):
        self._made += 1
        if self._made == self._calls:
            sys.setprofile(None)
            os.kill(os.getpid(), self._signal)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell's background jobs ignore it
    moment = Moment(*sys.argv[1:4])
    class_run.carry_out, Journal.add = moment.carry_out(class_run.carry_out), moment.add(Journal.add)
    main(sys.argv[4:])
