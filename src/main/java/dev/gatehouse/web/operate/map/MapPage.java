package dev.gatehouse.web.operate.map;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.operate.StackPages;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** The map of a stack, as it is wanted, with the state in which everything was last seen. */
@Controller
@Viewers
class MapPage {

    private final StackPages pages;
    private final Cartographer cartographer;

    MapPage(StackPages pages, Cartographer cartographer) {
        this.pages = pages;
        this.cartographer = cartographer;
    }

    /**
     * @param htmx whether only the drawing is wanted, for the page that is there already
     */
    @GetMapping({"/stacks/{stackId}", "/stacks/{stackId}/map"})
    String map(
            @PathVariable UUID stackId,
            @RequestHeader(name = "HX-Request", required = false) @Nullable String htmx,
            Person person,
            Model model) {
        Stack stack = pages.open(stackId, person, "map", model);
        model.addAttribute("drawing", cartographer.draw(stackId));
        model.addAttribute("region", stack.scope().region().id());
        model.addAttribute("topics", List.of("stack-" + stackId));
        return htmx == null ? "map/page" : "map/drawing :: drawing";
    }
}
