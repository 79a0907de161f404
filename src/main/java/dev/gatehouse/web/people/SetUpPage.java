package dev.gatehouse.web.people;

import dev.gatehouse.team.Everyone;
import dev.gatehouse.team.Refused;
import dev.gatehouse.team.SetUpLink;
import dev.gatehouse.team.User;
import dev.gatehouse.web.security.RescuedForms;
import dev.gatehouse.web.security.SignIn;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Creates the first administrator of an empty panel, by the one-time link printed at its start. */
@Controller
class SetUpPage {

    private final SetUpLink setUpLink;
    private final SignIn signIn;
    private final RescuedForms rescuedForms;
    private final TeamHistory history;

    SetUpPage(SetUpLink setUpLink, SignIn signIn, RescuedForms rescuedForms, TeamHistory history) {
        this.setUpLink = setUpLink;
        this.signIn = signIn;
        this.rescuedForms = rescuedForms;
        this.history = history;
    }

    @GetMapping("/set-up")
    @Everyone
    String show(
            @RequestParam(defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!setUpLink.opens(token)) {
            return deadLink(response);
        }
        SetUpForm form = new SetUpForm();
        rescuedForms.take(request).ifPresent(typed -> typed.refill(form));
        model.addAttribute("form", form);
        model.addAttribute("token", token);
        return "people/set-up";
    }

    @PostMapping("/set-up")
    @Everyone
    String create(
            @RequestParam(defaultValue = "") String token,
            @ModelAttribute("form") SetUpForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!setUpLink.opens(token)) {
            return deadLink(response);
        }
        try {
            User administrator = history.setUp(
                    request.getRemoteAddr(),
                    () -> setUpLink.use(token, form.getLogin(), form.getName(), form.getPassword()));
            signIn.as(administrator, request, response);
            return "redirect:/";
        } catch (Refused refused) {
            Refusals.reject(errors, refused);
            model.addAttribute("token", token);
            return "people/set-up";
        }
    }

    private static String deadLink(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "people/dead-link";
    }
}
