"""The version of saiten: written here only, because asking the installed metadata costs 20 ms."""

VERSION = "0.1.0"
