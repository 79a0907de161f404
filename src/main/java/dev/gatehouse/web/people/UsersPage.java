package dev.gatehouse.web.people;

import dev.gatehouse.team.Administrators;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Refused;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.Team;
import dev.gatehouse.team.Teams;
import dev.gatehouse.web.security.RescuedForms;
import dev.gatehouse.web.shell.Crumb;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may sign in, and inviting somebody. */
@Controller
@Administrators
class UsersPage {

    private final People people;
    private final Teams teams;
    private final Links links;
    private final RescuedForms rescuedForms;
    private final TeamHistory history;

    UsersPage(People people, Teams teams, Links links, RescuedForms rescuedForms, TeamHistory history) {
        this.people = people;
        this.teams = teams;
        this.links = links;
        this.rescuedForms = rescuedForms;
        this.history = history;
    }

    @GetMapping("/users")
    String list(Model model) {
        model.addAttribute("users", people.all());
        return "people/users";
    }

    @GetMapping("/users/invite")
    String invite(HttpServletRequest request, Model model) {
        InviteForm form = new InviteForm();
        rescuedForms.take(request).ifPresent(typed -> typed.refill(form));
        model.addAttribute("form", form);
        return inviting(model);
    }

    @PostMapping("/users/invite")
    String invite(
            @ModelAttribute("form") InviteForm form,
            BindingResult errors,
            Person by,
            Model model,
            RedirectAttributes redirect) {
        if (errors.hasErrors()) {
            return inviting(model);
        }
        try {
            People.Invitation invitation = history.invite(
                    by, () -> people.invite(form.getLogin(), form.getName(), form.getRole(), team(form)));
            links.showOnce(redirect, invitation.token());
            return "redirect:/users/" + invitation.user();
        } catch (Refused refused) {
            Refusals.reject(errors, refused);
            return inviting(model);
        }
    }

    private String inviting(Model model) {
        model.addAttribute("roles", Role.values());
        model.addAttribute("teams", teams.findAllByOrderByName());
        model.addAttribute(
                "crumbs", List.of(Crumb.page("users.title", "/users"), Crumb.page("users.invite.title", "")));
        return "people/invite";
    }

    /** With only one team there is nothing to choose, and the form does not ask. */
    private UUID team(InviteForm form) {
        UUID chosen = form.getTeam();
        if (chosen != null) {
            return chosen;
        }
        List<Team> known = teams.findAll();
        if (known.size() != 1) {
            throw new Refused("team", "team.team.unknown");
        }
        return known.getFirst().id();
    }
}
