from django.urls import path

from factcheck.editor.views import account, articles, claims, home, inbox, library, origins, reader, reviews, runs

app_name = "editor"
urlpatterns = [
    path("", home.HomeView.as_view(), name="home"),
    # articles
    path("articles/", articles.ArticleListView.as_view(), name="article_list"),
    path("articles/import/", articles.ArticleImportView.as_view(), name="article_import"),
    path("articles/<int:pk>/", reader.ReaderView.as_view(), name="article_detail"),
    path("articles/<int:pk>/edit/", articles.ArticleEditView.as_view(), name="article_edit"),
    path("articles/<int:pk>/retract/", articles.ArticleRetractView.as_view(), name="article_retract"),
    path("articles/<int:pk>/changes/", articles.ArticleChangesView.as_view(), name="article_changes"),
    path("articles/<int:pk>/spans/new/", reader.SpanCreateView.as_view(), name="span_create"),
    path("spans/<int:pk>/correct/", reviews.QuoteCorrectView.as_view(), name="quote_correct"),
    path("spans/<int:pk>/decide/", reader.SpanDecideView.as_view(), name="span_decide"),
    path("shared-texts/<int:pk>/decide/", origins.SharedTextDecideView.as_view(), name="shared_text_decide"),
    # claims
    path("claims/", claims.ClaimListView.as_view(), name="claim_list"),
    path("claims/new/", claims.ClaimCreateView.as_view(), name="claim_create"),
    path("claims/matches/", reader.ClaimMatchesView.as_view(), name="claim_matches"),
    path("claims/<int:pk>/", claims.ClaimDetailView.as_view(), name="claim_detail"),
    path("claims/<int:pk>/edit/", claims.ClaimEditView.as_view(), name="claim_edit"),
    path("claims/<int:pk>/step/", claims.ClaimStepView.as_view(), name="claim_step"),
    path("claims/<int:pk>/delete/", claims.ClaimDeleteView.as_view(), name="claim_delete"),
    path("claims/<int:pk>/history/", claims.ClaimHistoryView.as_view(), name="claim_history"),
    path("claims/<int:pk>/review/", reviews.ReviewEditView.as_view(), name="review_edit"),
    path("claims/<int:pk>/correct/", reviews.ClaimCorrectView.as_view(), name="claim_correct"),
    path("claims/<int:pk>/correct/proposed/", reviews.ProposedCorrectionView.as_view(), name="correction_approve"),
    path("claims/<int:pk>/withdraw/", reviews.ClaimWithdrawView.as_view(), name="claim_withdraw"),
    # contradictions
    path("contradictions/", inbox.InboxView.as_view(), name="inbox"),
    path("contradictions/<int:pk>/judge/", inbox.JudgeView.as_view(), name="judge"),
    path("contradictions/<int:pk>/take-back/", inbox.TakeBackView.as_view(), name="take_back"),
    path("contradictions/<int:pk>/claim/", inbox.BothSidesView.as_view(), name="both_sides"),
    # the newsroom's lists
    path("entities/", library.EntityListView.as_view(), name="entity_list"),
    path("entities/options/", library.EntityOptionsView.as_view(), name="entity_options"),
    path("measures/", library.MeasureListView.as_view(), name="measure_list"),
    path("sources/", library.SourceListView.as_view(), name="source_list"),
    # the machinery
    path("runs/", runs.RunListView.as_view(), name="run_list"),
    path("runs/imports/<int:pk>/", runs.ImportRunView.as_view(), name="import_run"),
    path("runs/imports/<int:pk>/refused.csv", runs.RefusedLinesView.as_view(), name="import_refused"),
    path("runs/tracking/<int:pk>/", runs.TrackingRunView.as_view(), name="tracking_run"),
    path("runs/articles/<int:pk>/again/", runs.TrackVersionAgainView.as_view(), name="track_version_again"),
    path("runs/claims/<int:pk>/again/", runs.TrackClaimAgainView.as_view(), name="track_claim_again"),
    path("runs/tracking/start/", runs.TrackAgainView.as_view(), name="track_again"),
    path("account/", account.AccountView.as_view(), name="account"),
]
