"""The site's settings: one file, read from the environment, failing loudly.

`.env.example` lists every variable. Without any, the site runs on this machine alone.
"""

from pathlib import Path
from urllib.parse import urlsplit

import environ
from csp.constants import NONE, SELF
from django.core.exceptions import ImproperlyConfigured
from django.core.management.utils import get_random_secret_key
from django.utils.translation import gettext_lazy as _

from factcheck.accounts.logins import proxies
from factcheck.public.contact import contact
from factcheck.running.broker import broker_settings
from factcheck.running.database import database_settings
from factcheck.running.environment import flag, whole_number

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
VAR_DIR.mkdir(mode=0o700, exist_ok=True)

env = environ.Env()
if (BASE_DIR / ".env").is_file():
    env.read_env(BASE_DIR / ".env")


def _own_secret_key() -> str:
    """The key of this machine's own site, made once. A newsroom's server sets SECRET_KEY."""
    path = VAR_DIR / "secret_key"
    try:
        with path.open("x") as new:
            path.chmod(0o600)
            new.write(get_random_secret_key())
    except FileExistsError:
        pass
    return path.read_text()


SECRET_KEY = env.str("SECRET_KEY", "") or _own_secret_key()
DEBUG = flag("DEBUG", False)

# Where the web server listens. Only this machine reaches it, unless BIND says otherwise.
BIND = env.str("BIND", "127.0.0.1")
PORT = whole_number("PORT", 8000, smallest=1, largest=65535)

# Where readers find the site; feeds, structured data and e-mails are built on it.
SITE_URL = env.str("SITE_URL", f"http://localhost:{PORT}").rstrip("/")
_site = urlsplit(SITE_URL)
if _site.scheme not in ("http", "https") or not _site.hostname:
    raise ImproperlyConfigured(f"SITE_URL must be an http or https address, not {SITE_URL!r}.")
SITE_NAME = env.str("SITE_NAME", "Factcheck")
# Where readers report a mistake; without it they are told of none.
CORRECTIONS_CONTACT = contact(env.str("CORRECTIONS_CONTACT", "").strip())
ALLOWED_HOSTS = [_site.hostname, "localhost", "127.0.0.1", "[::1]", *env.list("ALLOWED_HOSTS", default=[])]
CSRF_TRUSTED_ORIGINS = [SITE_URL]
_secure = _site.scheme == "https"
SECURE_SSL_REDIRECT = _secure
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if flag("BEHIND_PROXY", False) else None
# Whose word is taken for where a visitor comes from. Nobody's, unless said: anybody can send the header.
TRUSTED_PROXIES = proxies(env.list("TRUSTED_PROXIES", default=[]))
SECURE_HSTS_SECONDS = 31_536_000 if _secure else 0
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = _secure
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "base-uri": [NONE],
        "manifest-src": [SELF],
    }
}

INSTALLED_APPS = [
    "factcheck.apps.SiteConfig",
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.postgres",
    "django.contrib.humanize",
    "django.contrib.sitemaps",
    "pgtrigger",
    "pghistory",
    "django_filters",
    "django_htmx",
    "factcheck.accounts.apps.LoginsConfig",
    "factcheck.running",
    "factcheck.accounts",
    "articles",
    "factcheck.claims",
    "factcheck.tracking",
    "factcheck.editor",
    "factcheck.public",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "factcheck.accounts.middleware.PrivatePagesMiddleware",
    "factcheck.running.requests.RefuseUnanswerable",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "factcheck.accounts.middleware.UserLanguageMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "pghistory.middleware.HistoryMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "factcheck.urls"
WSGI_APPLICATION = "factcheck.wsgi.application"
ASGI_APPLICATION = "factcheck.asgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "factcheck.public.context.site",
            ],
        },
    }
]

DATABASES = {"default": database_settings(env.str("DATABASE_URL", ""), embedded_home=VAR_DIR / "postgres")}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
    "factcheck.accounts.roles.RoleBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "editor:home"
LOGOUT_REDIRECT_URL = "public:claim_list"
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_CLIENT_IP_CALLABLE = "factcheck.accounts.logins.client_address"
AXES_USERNAME_CALLABLE = "factcheck.accounts.logins.attempted_name"
AXES_LOCKOUT_TEMPLATE = "registration/locked.html"
AXES_RESET_ON_SUCCESS = True
AXES_VERBOSE = False

LANGUAGE_CODE = "en"
LANGUAGES = [("en", _("English")), ("de", _("German")), ("fr", _("French")), ("id", _("Indonesian"))]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["factcheck.formats"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.str("TIME_ZONE", "UTC")
# The language that claims are written in, and the languages that articles are read in.
HOUSE_LANGUAGE = env.str("HOUSE_LANGUAGE", "en")

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
# An import is at most this large; the largest article seen in trials had 5 MB of markup.
IMPORT_MAX_BYTES = 10 * 1024 * 1024
DATA_UPLOAD_MAX_MEMORY_SIZE = IMPORT_MAX_BYTES + 1024 * 1024
FILE_UPLOAD_MAX_MEMORY_SIZE = IMPORT_MAX_BYTES
# All that one request may bring: a manifest with the files it names.
REQUEST_MAX_BYTES = 64 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FILES = 2_000

PGHISTORY_DEFAULT_TRACKERS = None
PGHISTORY_APPEND_ONLY = True
# What only reads writes no history, and need not look up who asks: pages for readers depend on no session.
PGHISTORY_MIDDLEWARE_METHODS = ("POST", "PUT", "PATCH", "DELETE")
FILTERS_EMPTY_CHOICE_LABEL = _("Any")
FORMS_URLFIELD_ASSUME_HTTPS = True

_broker = broker_settings(env.str("CELERY_BROKER_URL", ""))
CELERY_BROKER_URL = _broker.url
CELERY_BROKER_TRANSPORT_OPTIONS = _broker.transport_options
CELERY_WORKER_ENABLE_REMOTE_CONTROL = _broker.remote_control
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TIMEZONE = TIME_ZONE
CELERY_TASK_ACKS_LATE = True
CELERY_TASK_REJECT_ON_WORKER_LOST = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SOFT_TIME_LIMIT = 240
CELERY_TASK_TIME_LIMIT = 300
CELERY_WORKER_PREFETCH_MULTIPLIER = 4
CELERY_WORKER_CANCEL_LONG_RUNNING_TASKS_ON_CONNECTION_LOSS = True
CELERY_BEAT_SCHEDULER = "celery.beat:Scheduler"  # nothing to remember: every entry is safe to repeat
CELERY_BEAT_SCHEDULE = {
    # What nobody took for so long is not worth doing any more: the next one is due.
    "sweep": {"task": "factcheck.tracking.tasks.sweep", "schedule": 30.0, "options": {"expires": 30}},
    "sweep_imports": {"task": "articles.tasks.sweep_imports", "schedule": 30.0, "options": {"expires": 30}},
    "pulse": {"task": "factcheck.running.tasks.pulse", "schedule": 15.0, "options": {"expires": 15}},
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "filters": {"refusals": {"()": "factcheck.running.logs.OneLineRefusals"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain", "filters": ["refusals"]}},
    # The login guard tells of each step of each login; what it refuses, it warns of.
    "loggers": {"axes": {"level": "WARNING"}},
    "root": {"handlers": ["console"], "level": env.str("LOG_LEVEL", "INFO")},
}
