"""What every way of running shares. Values come from the environment of docs/settings.md."""

from website.settings.environment import Environment

env = Environment()

# Places

BASE_DIR = env.base_dir
DATA_DIR = env.data_dir
STATIC_ROOT = DATA_DIR / "static"
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "site" / "website" / "static"]
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "website.stylesheets.StylesheetFinder",
]
MEDIA_ROOT = DATA_DIR / "media"
MEDIA_URL = "/media/"

# Applications. Ours stand before Wagtail's (checked by editorial.E001).

INSTALLED_APPS = [
    "website.feedback",
    "website.home",
    "website.users",
    "network",
    "magazine",
    "gallery",
    "editorial",
    "delivery",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.redirects",
    "wagtail.contrib.routable_page",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "wagtail.users",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "wagtailmedia",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks_db",
    "csp",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "website.middleware.PackingMiddleware",
    "website.middleware.SecurityHeadersMiddleware",
    "csp.middleware.CSPMiddleware",
    # Inside it: tells it whose players stand on the page.
    "website.middleware.FramePolicyMiddleware",
    # Outside all that reads from the database.
    "delivery.snapshot.middleware.OneSnapshotMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    # Outside LocaleMiddleware, whose Vary it takes off again.
    "delivery.languages.middleware.OneLanguagePerAddressMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "website.middleware.PlainPathMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "editorial.readiness.middleware.RefusalMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "wagtail.contrib.redirects.middleware.RedirectMiddleware",
]

ROOT_URLCONF = "website.urls"
WSGI_APPLICATION = "website.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "site" / "website" / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# Database, cache, background tasks, mail

DATABASES = {"default": env.database}
CACHES = {"default": env.cache, "progress": env.progress_cache}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}
vars().update(env.email)  # EMAIL_BACKEND, EMAIL_HOST …

# Readers elsewhere: docs/api.md

DELIVERY_FRONTEND_URL = env.frontend
DELIVERY_PURGE_URL = env.web_address("PURGE_URL")
DELIVERY_CORS_ORIGINS = env.origins("API_CORS_ORIGINS") or [*filter(None, [env.frontend])]
# What is kept knows the addresses of pages.
CACHES["default"]["KEY_PREFIX"] = DELIVERY_FRONTEND_URL

# People

AUTH_USER_MODEL = "users.User"
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]

# Languages: Finnish at /, English at /en/

LANGUAGE_CODE = "fi"
LANGUAGES = [("fi", "Suomi"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
FORMAT_MODULE_PATH = ["website.formats"]
TIME_ZONE = "Europe/Helsinki"
USE_I18N = True
USE_TZ = True
WAGTAIL_I18N_ENABLED = True
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
# Translating a live page must not put its Finnish words at /en/ at once.
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
WAGTAILLOCALIZE_DISABLE_ON_DELETE = True
if deepl := env.text("DEEPL_KEY"):
    WAGTAILLOCALIZE_MACHINE_TRANSLATOR = {
        "CLASS": "editorial.machine_translation.deepl.DeepL",
        "OPTIONS": {"AUTH_KEY": deepl},
    }

# Wagtail

WAGTAIL_SITE_NAME = "Kudelma"
WAGTAILIMAGES_IMAGE_MODEL = "gallery.Picture"
WAGTAILIMAGES_IMAGE_FORM_BASE = "gallery.forms.PictureForm"
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "heic", "heif", "jpg", "jpeg", "png", "webp"]
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 40 * 1024 * 1024  # what a good camera makes of so many
WAGTAILDOCS_DOCUMENT_MODEL = "gallery.Attachment"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "epub", "odt", "pdf", "pptx", "txt", "xlsx"]
WAGTAILMEDIA = {
    "MEDIA_MODEL": "gallery.Recording",
    "MEDIA_FORM_BASE": "gallery.recording_form.RecordingForm",
}
# The look of readers, in the previews of blocks.
GALLERY_PREVIEW_STYLESHEETS = ["website/site.css"]
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
# The last approval publishes, whoever gives it.
WAGTAIL_FINISH_WORKFLOW_ACTION = "editorial.workflow.finishing.publish_approved"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None  # no request to another host, in the admin either
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000
# More than the gallery takes at a time: its own sentence says so, not a bare 400.
DATA_UPLOAD_MAX_NUMBER_FILES = 200

STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Errors and warnings go to standard error, whoever runs the process keeps them.

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
    # Django's own handlers stay silent when DEBUG is off: errors would go nowhere.
    "loggers": {
        "django": {"handlers": [], "level": "INFO", "propagate": True},
        # Anybody may send any host name; each would be a traceback.
        "django.security.DisallowedHost": {"handlers": [], "propagate": False},
    },
}

# Security

ALLOW_DEMO_USERS = True  # production says no
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
X_FRAME_OPTIONS = "DENY"  # but for the admin's previews, which Wagtail lets through
CONTENT_SECURITY_POLICY = {
    "EXCLUDE_URL_PREFIXES": ["/admin/"],  # website.middleware gives it its own
    "DIRECTIVES": {
        "default-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'self'"],
        "frame-ancestors": ["'none'"],
    },
}
