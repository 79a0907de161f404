package dev.gatehouse.web.people;

import dev.gatehouse.team.Everyone;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Refused;
import dev.gatehouse.team.User;
import dev.gatehouse.web.security.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where a one-time link leads: somebody chooses a password and is signed in. */
@Controller
@Everyone
@RequestMapping("/join")
class JoinPage {

    private final People people;
    private final SignIn signIn;
    private final TeamHistory history;

    JoinPage(People people, SignIn signIn, TeamHistory history) {
        this.people = people;
        this.signIn = signIn;
        this.history = history;
    }

    @GetMapping
    String show(@ModelAttribute("form") JoinForm form, HttpServletResponse response, Model model) {
        return joining(form, response, model);
    }

    @PostMapping
    String join(
            @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            User user = history.join(request.getRemoteAddr(), () -> people.redeem(form.getToken(), form.getPassword()));
            signIn.as(user, request, response);
            return "redirect:/";
        } catch (Refused refused) {
            Refusals.reject(errors, refused);
            return joining(form, response, model);
        }
    }

    private String joining(JoinForm form, HttpServletResponse response, Model model) {
        Optional<User> invited = people.byLink(form.getToken());
        if (invited.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            return "people/dead-link";
        }
        model.addAttribute("user", invited.get());
        return "people/join";
    }
}
