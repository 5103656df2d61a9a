from magazine.models.article_rows import ArticleContributor, ArticleKeyword, RelatedPage
from magazine.models.articles import ArticlePage
from magazine.models.contributors import Contributor, ContributorText
from magazine.models.issue_albums import IssueAlbum
from magazine.models.issues import IssuePage
from magazine.models.magazines import MagazinePage
from magazine.models.plans import IssuePlan, PlannedArticle
from magazine.models.running_order import RunningOrderItem, RunningOrderText
from magazine.models.sections import SectionPage

__all__ = [
    "ArticleContributor",
    "ArticleKeyword",
    "ArticlePage",
    "Contributor",
    "ContributorText",
    "IssueAlbum",
    "IssuePage",
    "IssuePlan",
    "MagazinePage",
    "PlannedArticle",
    "RelatedPage",
    "RunningOrderItem",
    "RunningOrderText",
    "SectionPage",
]
