"""Records tasks, requests, stalls and leaks of one program, without changing what it does."""
