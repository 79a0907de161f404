package dev.gatehouse.web.people;

import dev.gatehouse.team.Administrators;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Refused;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.User;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.shell.Crumb;
import dev.gatehouse.web.shell.Notice;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One user: role, a new link, disabling. */
@Controller
@Administrators
@RequestMapping("/users/{id}")
class UserPage {

    private final People people;
    private final Links links;
    private final TeamHistory history;

    UserPage(People people, Links links, TeamHistory history) {
        this.people = people;
        this.links = links;
        this.history = history;
    }

    @GetMapping
    String show(@PathVariable UUID id, Model model) {
        User user = people.find(id).orElseThrow(() -> new NotFound("user"));
        model.addAttribute("user", user);
        model.addAttribute("roles", Role.values());
        model.addAttribute("crumbs", List.of(Crumb.page("users.title", "/users"), Crumb.named(user.name(), "")));
        return "people/user";
    }

    @PostMapping("/role")
    String changeRole(@PathVariable UUID id, @RequestParam Role role, Person by, RedirectAttributes redirect) {
        return after(id, redirect, () -> change(id, "user.role-changed", by, () -> people.changeRole(id, role)));
    }

    @PostMapping("/disable")
    String disable(@PathVariable UUID id, Person by, RedirectAttributes redirect) {
        return after(id, redirect, () -> change(id, "user.disabled", by, () -> people.disable(id)));
    }

    @PostMapping("/enable")
    String enable(@PathVariable UUID id, Person by, RedirectAttributes redirect) {
        return after(id, redirect, () -> change(id, "user.enabled", by, () -> people.enable(id)));
    }

    @PostMapping("/link")
    String newLink(@PathVariable UUID id, Person by, RedirectAttributes redirect) {
        return after(
                id,
                redirect,
                () -> links.showOnce(redirect, history.change(id, "user.link-made", by, () -> people.newLink(id))));
    }

    private void change(UUID id, String action, Person by, Runnable change) {
        history.change(id, action, by, () -> {
            change.run();
            return id;
        });
    }

    private static String after(UUID id, RedirectAttributes redirect, Runnable change) {
        try {
            change.run();
            Notice.done(redirect, "form.saved");
        } catch (Refused refused) {
            Notice.refused(redirect, refused.code(), refused.arguments());
        }
        return "redirect:/users/" + id;
    }
}
