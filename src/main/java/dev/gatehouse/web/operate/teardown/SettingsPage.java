package dev.gatehouse.web.operate.teardown;

import dev.gatehouse.team.Person;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.operate.StackPages;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where a stack lives, and the way to its end. */
@Controller
@Viewers
class SettingsPage {

    private final StackPages pages;

    SettingsPage(StackPages pages) {
        this.pages = pages;
    }

    @GetMapping("/stacks/{stackId}/settings")
    String settings(@PathVariable UUID stackId, Person person, Model model) {
        pages.open(stackId, person, "settings", model);
        return "teardown/settings";
    }
}
