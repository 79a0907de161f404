package dev.gatehouse.web.operate.history;

import dev.gatehouse.audit.History;
import dev.gatehouse.audit.History.Filter;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.operate.Names;
import dev.gatehouse.web.operate.StackPages;
import dev.gatehouse.web.shell.Paging;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Everything that happened to a stack, newest first. */
@Controller
@Viewers
class HistoryPage {

    private static final int PER_PAGE = 30;

    private final StackPages pages;
    private final History history;
    private final Inventory inventory;
    private final Chronicle chronicle;

    HistoryPage(StackPages pages, History history, Inventory inventory, Chronicle chronicle) {
        this.pages = pages;
        this.history = history;
        this.inventory = inventory;
        this.chronicle = chronicle;
    }

    /**
     * @param q what to look for in names, people and reasons
     */
    @GetMapping("/stacks/{stackId}/history")
    String history(
            @PathVariable UUID stackId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable UUID resource,
            @RequestParam(required = false) @Nullable UUID row,
            @RequestParam(defaultValue = "0") int page,
            Person person,
            Model model) {
        pages.open(stackId, person, "history", model);
        List<Item> items = inventory.items(stackId);
        Names names = new Names(items).withGone(history.called(stackId));
        Filter filter = new Filter(resource == null ? null : new ResourceId(resource), row, q);
        model.addAttribute(
                "entries",
                history.of(stackId, filter, Paging.page(page, PER_PAGE)).map(entry -> chronicle.view(entry, names)));
        model.addAttribute("items", items);
        model.addAttribute("q", q);
        model.addAttribute("resource", resource);
        model.addAttribute("row", row);
        model.addAttribute("filtered", resource != null || row != null || !q.isBlank());
        model.addAttribute("url", url(stackId, q, resource, row));
        return "history/page";
    }

    private static String url(UUID stack, String q, @Nullable UUID resource, @Nullable UUID row) {
        UriComponentsBuilder url = UriComponentsBuilder.fromPath("/stacks/" + stack + "/history");
        if (!q.isBlank()) {
            url.queryParam("q", "{q}");
        }
        if (resource != null) {
            url.queryParam("resource", resource);
        }
        if (row != null) {
            url.queryParam("row", row);
        }
        return url.encode().buildAndExpand(q).toUriString();
    }
}
