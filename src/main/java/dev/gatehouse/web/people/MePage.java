package dev.gatehouse.web.people;

import dev.gatehouse.team.People;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.Preferences;
import dev.gatehouse.team.Refused;
import dev.gatehouse.team.Theme;
import dev.gatehouse.team.User;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.NotFound;
import dev.gatehouse.web.i18n.Languages;
import dev.gatehouse.web.security.RescuedForms;
import dev.gatehouse.web.security.SignIn;
import dev.gatehouse.web.shell.Notice;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Everybody's own settings: name, language, time zone, theme, password. */
@Controller
@Viewers
@RequestMapping("/me")
class MePage {

    private final People people;
    private final SignIn signIn;
    private final RescuedForms rescuedForms;
    private final TeamHistory history;

    MePage(People people, SignIn signIn, RescuedForms rescuedForms, TeamHistory history) {
        this.people = people;
        this.signIn = signIn;
        this.rescuedForms = rescuedForms;
        this.history = history;
    }

    @GetMapping
    String show(Person person, HttpServletRequest request, Model model) {
        MeForm me = me(person);
        rescuedForms.take(request).ifPresent(typed -> typed.refill(me));
        return page(me, new PasswordForm(), model);
    }

    @PostMapping
    String save(
            Person person,
            @ModelAttribute("me") MeForm me,
            BindingResult errors,
            Model model,
            RedirectAttributes redirect) {
        Optional<ZoneId> zone = zone(me.getZone());
        if (zone.isEmpty() && !me.getZone().isEmpty()) {
            errors.rejectValue("zone", "me.zone.unknown");
        }
        if (errors.hasErrors()) {
            return page(me, new PasswordForm(), model);
        }
        try {
            rename(person, me.getName());
        } catch (Refused refused) {
            Refusals.reject(errors, refused);
            return page(me, new PasswordForm(), model);
        }
        people.prefer(
                person.id(),
                new Preferences(Languages.of(me.getLanguage()).orElse(null), zone.orElse(null), me.getTheme()));
        Notice.done(redirect, "form.saved");
        return "redirect:/me";
    }

    @PostMapping("/password")
    String changePassword(
            Person person,
            @ModelAttribute("password") PasswordForm password,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        try {
            User user = history.change(
                    person.id(),
                    "user.password-changed",
                    person,
                    () -> people.changePassword(
                            person.id(), person.address(), password.getCurrentPassword(), password.getPassword()));
            // Every session has ended, this one too: go on with a new one.
            signIn.as(user, request, response);
            Notice.done(redirect, "me.password.changed");
            return "redirect:/me";
        } catch (Refused refused) {
            Refusals.reject(errors, refused);
            return page(me(person), password, model);
        }
    }

    /** Saving the same name again, as other settings are saved, is nothing to remember. */
    private void rename(Person person, String name) {
        if (name.strip().equals(person.name())) {
            return;
        }
        history.change(person.id(), "user.renamed", person, () -> {
            people.rename(person.id(), name);
            return name;
        });
    }

    private String page(MeForm me, PasswordForm password, Model model) {
        model.addAttribute("me", me);
        model.addAttribute("password", password);
        model.addAttribute("zones", zones());
        model.addAttribute("themes", Theme.values());
        return "people/me";
    }

    private MeForm me(Person person) {
        User user = people.find(person.id()).orElseThrow(() -> new NotFound("user"));
        Preferences preferences = user.preferences();
        MeForm form = new MeForm();
        form.setName(user.name());
        form.setLanguage(
                preferences.language() == null ? "" : preferences.language().getLanguage());
        form.setZone(preferences.zone() == null ? "" : preferences.zone().getId());
        form.setTheme(preferences.theme());
        return form;
    }

    private static Optional<ZoneId> zone(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : Optional.of(ZoneId.of(id));
        } catch (DateTimeException unknown) {
            return Optional.empty();
        }
    }

    /** Places, not abbreviations: {@code Asia/Seoul}. */
    private static List<String> zones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
                .sorted()
                .toList();
    }
}
