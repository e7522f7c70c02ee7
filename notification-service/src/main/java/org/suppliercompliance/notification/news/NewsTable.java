package org.suppliercompliance.notification.news;

import java.util.List;
import org.suppliercompliance.chassis.tables.TableColumn;
import org.suppliercompliance.chassis.tables.TableExport;

/** News as rows of a table; what an item points to takes two columns. */
final class NewsTable {
    static final TableExport<NewsView> EXPORT = new TableExport<>(
            "network-news",
            List.of(
                    new TableColumn<>("id", NewsView::id),
                    new TableColumn<>("authority", NewsView::authority),
                    new TableColumn<>("network", NewsView::network),
                    new TableColumn<>("language", view -> view.language().code()),
                    new TableColumn<>("title", NewsView::title),
                    new TableColumn<>("text", NewsView::text),
                    new TableColumn<>("category", NewsView::category),
                    new TableColumn<>(
                            "linkKind",
                            view -> view.link() == null ? null : view.link().kind()),
                    new TableColumn<>(
                            "linkId",
                            view -> view.link() == null ? null : view.link().id()),
                    new TableColumn<>("publishedAt", NewsView::publishedAt),
                    new TableColumn<>("withdrawnAt", NewsView::withdrawnAt)));

    private NewsTable() {}
}
