"""A PostgreSQL of the site's own, for where no DATABASE_URL names another.

`base` is the Django database backend: Django's own for PostgreSQL, which starts the server when nothing
answers. So every command, web worker, task and test just connects, and a killed server comes back by itself.
`server` starts and stops it, `lease` knows who still uses it, `identity` says as whom it runs.
"""
