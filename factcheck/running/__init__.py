"""How the site runs: web server, worker, beat and queue, started together or apart. Knows nothing of articles."""
