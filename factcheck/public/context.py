from django.conf import settings


def site(request) -> dict:
    """What every page knows of the site itself."""
    return {"site_name": settings.SITE_NAME, "site_url": settings.SITE_URL, "contact": settings.CORRECTIONS_CONTACT}
