package dev.gatehouse.web.people;

import dev.gatehouse.team.OneTimeToken;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links that administrators hand to colleagues. */
@Component
public class Links {

    private final String url;

    Links(@Value("${gatehouse.url}") String url) {
        this.url = url;
    }

    /** Shown on the next page and never again: only its hash is kept. */
    void showOnce(RedirectAttributes redirect, OneTimeToken token) {
        redirect.addFlashAttribute("link", join(token));
    }

    /** Where a password is chosen. */
    public String join(OneTimeToken token) {
        String panel = url.isEmpty()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : url;
        return panel.replaceAll("/+$", "") + "/join?token=" + token.value();
    }
}
