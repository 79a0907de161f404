package dev.gatehouse.web.people;

import dev.gatehouse.team.Everyone;
import dev.gatehouse.team.People;
import dev.gatehouse.web.security.CurrentPerson;
import dev.gatehouse.web.security.RescuedForms;
import dev.gatehouse.web.security.SignInOutcome;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which people sign in. */
@Controller
class SignInPage {

    private final CurrentPerson currentPerson;
    private final People people;
    private final RescuedForms rescuedForms;

    SignInPage(CurrentPerson currentPerson, People people, RescuedForms rescuedForms) {
        this.currentPerson = currentPerson;
        this.people = people;
        this.rescuedForms = rescuedForms;
    }

    @GetMapping("/sign-in")
    @Everyone
    String show(
            @RequestParam(name = "signed-out", required = false) @Nullable String signedOut,
            HttpServletRequest request,
            Model model) {
        if (currentPerson.of(request).isPresent()) {
            return "redirect:/";
        }
        model.addAttribute("login", lastLogin(request));
        model.addAttribute("waiting", rescuedForms.waiting(request));
        model.addAttribute("signedOut", signedOut != null);
        model.addAttribute("nobody", people.none());
        SignInOutcome.takeFailure(request).ifPresent(failure -> {
            model.addAttribute("failure", failure);
            model.addAttribute("login", failure.login());
        });
        return "people/sign-in";
    }

    /** What was typed into a sign-in page that had stood open for too long. */
    private String lastLogin(HttpServletRequest request) {
        return rescuedForms
                .take(request)
                .map(form -> form.fields().getOrDefault("login", List.of("")).getFirst())
                .orElse("");
    }
}
