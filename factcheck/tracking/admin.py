"""What the machine read and found: to be looked at. Judgements are taken back here as on the desk."""

from django.contrib import admin, messages
from django.contrib.admin.utils import unquote
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext_lazy as _

from factcheck.claims.admin import EntityAdmin, ReadOnlyAdmin, ReadOnlyInline
from factcheck.claims.errors import ClaimError
from factcheck.claims.models import Entity
from factcheck.tracking import actions, entities
from factcheck.tracking.models import (
    Assertion,
    ClaimWork,
    Comparison,
    Judgement,
    SharedText,
    Story,
    TrackingRun,
    VersionWork,
)


@admin.register(Assertion)
class AssertionAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "entity", "measure", "version", "claim"]
    list_filter = ["measure", "entity", "version__article__language"]
    list_select_related = ["entity", "version__article", "claim"]
    search_fields = ["data__text", "version__article__title", "claim__statement"]


admin.site.unregister(Entity)


@admin.register(Entity)
class ReadEntityAdmin(EntityAdmin):
    """Deleted with all that the machine made of it. What people made of it keeps it, and is named."""

    def delete_view(self, request, object_id, extra_context=None):
        entity = self.get_object(request, unquote(object_id))
        refused = entities.deletion_refusal(entity) if entity and self.has_delete_permission(request, entity) else []
        if refused:
            return self._refused(request, entity, refused)
        try:
            return super().delete_view(request, object_id, extra_context)
        except ClaimError as error:
            return self._refused(request, entity, [str(error)])

    def _refused(self, request, entity: Entity, why: list[str]) -> HttpResponseRedirect:
        claims = reverse("editor:claim_list", query={"entity": entity.pk})
        told = _("“%(entity)s” cannot be deleted.") % {"entity": entity}
        words = format_html('{} {} <a href="{}">{}</a>', told, " ".join(why), claims, _("Its claims"))
        self.message_user(request, words, messages.ERROR)
        return HttpResponseRedirect(reverse("admin:claims_entity_change", args=[entity.pk]))

    def get_deleted_objects(self, objs, request):
        """Counted, not listed: of what the machine read there may be thousands, and nobody is asked for each."""
        counts = {str(self.opts.verbose_name_plural): len(objs)}
        for entity in objs:
            for kind, number in entities.going_with(entity).items():
                counts[kind] = counts.get(kind, 0) + number
        return [str(entity) for entity in objs], counts, set(), []

    def delete_model(self, request, obj) -> None:
        actions.delete_entity(entity=obj)

    def get_actions(self, request) -> dict:
        # Deleting many at once would not ask for each what still rests on it.
        return {name: action for name, action in super().get_actions(request).items() if name != "delete_selected"}


@admin.register(Story)
class StoryAdmin(ReadOnlyAdmin):
    list_display = ["version"]
    list_select_related = ["version__article"]
    search_fields = ["version__article__title", "version__article__url"]


class JudgementInline(ReadOnlyInline):
    model = Judgement
    fields = ["verdict", "reason", "by", "at", "withdrawn_by", "withdrawn_at"]
    readonly_fields = fields


@admin.register(Comparison)
class ComparisonAdmin(ReadOnlyAdmin):
    list_display = ["relation", "cause", "state", "entity", "measure", "left_version", "right_version", "confidence"]
    list_filter = ["state", "relation", "cause", "measure", "entity"]
    list_select_related = ["entity", "left_version__article", "right_version__article"]
    search_fields = ["claims__statement", "left_version__article__title", "right_version__article__title"]
    inlines = [JudgementInline]
    actions = ["take_back"]

    def has_change_permission(self, request, obj=None) -> bool:
        # Needed for the action below to be offered; a finding itself is the machine's.
        return obj is None and request.user.has_perm("tracking.judge_comparison")

    @admin.action(description=_("Take back the judgement in force"))
    def take_back(self, request, queryset) -> None:
        for comparison in queryset:
            in_force = comparison.judgements.filter(withdrawn_at=None).first()
            actions.take_back(comparison=comparison, by=request.user, seen=in_force and in_force.pk)


@admin.register(Judgement)
class JudgementAdmin(ReadOnlyAdmin):
    list_display = ["verdict", "comparison", "by", "at", "withdrawn_at"]
    list_filter = ["verdict", "by"]
    list_select_related = ["comparison__left_version__article", "comparison__right_version__article", "by"]
    search_fields = ["reason", "comparison__claims__statement"]
    date_hierarchy = "at"


@admin.register(SharedText)
class SharedTextAdmin(ReadOnlyAdmin):
    list_display = ["left", "right", "share", "found_at", "dismissed_by", "dismissed_at"]
    list_filter = ["dismissed_by", "left__language"]
    list_select_related = ["left", "right", "dismissed_by"]
    search_fields = ["left__title", "right__title", "left__url", "right__url"]


class WorkAdmin(ReadOnlyAdmin):
    list_display = ["__str__", "is_due", "tracked_at", "attempts", "dead", "error", "reader_version"]
    list_filter = ["dead", "reader_version"]
    actions = ["try_again"]

    def has_change_permission(self, request, obj=None) -> bool:
        # Needed for the action below to be offered; the marks themselves are the machine's.
        return obj is None and request.user.has_perm("tracking.start_run")

    @admin.display(description=_("waiting"), boolean=True)
    def is_due(self, work) -> bool:
        return work.is_due


@admin.register(VersionWork)
class VersionWorkAdmin(WorkAdmin):
    list_select_related = ["version__article"]
    search_fields = ["version__article__title", "error"]

    @admin.action(description=_("Track the chosen ones again"))
    def try_again(self, request, queryset) -> None:
        for work in queryset:
            actions.want_version(version_id=work.pk)


@admin.register(ClaimWork)
class ClaimWorkAdmin(WorkAdmin):
    list_select_related = ["claim"]
    search_fields = ["claim__statement", "error"]

    @admin.action(description=_("Track the chosen ones again"))
    def try_again(self, request, queryset) -> None:
        for work in queryset:
            actions.want_claim(claim_id=work.pk)


@admin.register(TrackingRun)
class TrackingRunAdmin(ReadOnlyAdmin):
    list_display = ["started_at", "status", "started_by", "total", "tracked", "failed", "finished_at"]
    list_filter = ["status"]
    list_select_related = ["started_by"]
    search_fields = ["error"]
