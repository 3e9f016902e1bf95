from hypothesis import settings

# A machine that is busy with other tests is no fault of a law's.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
