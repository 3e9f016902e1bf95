"""What people set for themselves."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _
from django.views.generic import TemplateView

from factcheck.accounts.actions import choose_language
from factcheck.editor.forms.account import AccountForm
from factcheck.editor.frame import DeskMixin


class AccountView(DeskMixin, TemplateView):
    template_name = "editor/account.html"
    section = "account"

    def get_context_data(self, form: AccountForm | None = None, **kwargs) -> dict:
        form = form or AccountForm(initial={"language": self.request.user.language})
        return super().get_context_data(form=form, **kwargs)

    def post(self, request: HttpRequest, *args, **kwargs) -> HttpResponse:
        form = AccountForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        user = choose_language(user=request.user, language=form.cleaned_data["language"])
        with translation.override(user.language or translation.get_language()):
            messages.success(request, _("Saved."))
        return HttpResponseRedirect(reverse("editor:account"))
