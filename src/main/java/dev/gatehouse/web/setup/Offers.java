package dev.gatehouse.web.setup;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Offer;
import dev.gatehouse.wizard.FormText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What rooms can make up for a form; a person's part of it goes onto one page and nowhere else. */
@Component
class Offers {

    private final List<Offer<?>> offers;

    Offers(List<Offer<?>> offers) {
        this.offers = offers;
    }

    private Optional<Offer<?>> of(Kind<?> kind) {
        return offers.stream()
                .filter(offer -> offer.specType() == kind.specType())
                .findFirst();
    }

    /** Those of a new one; what is saved has what it has. */
    List<String> ways(OpenForm form) {
        return form.isNew() ? of(form.kind()).map(Offer::ways).orElse(List.of()) : List.of();
    }

    Optional<Offer.Made> make(OpenForm form, String way) {
        return ways(form).contains(way) ? of(form.kind()).map(offer -> offer.make(way)) : Optional.empty();
    }

    static OpenForm filled(OpenForm form, Offer.Made made) {
        FormText text = form.text();
        for (Map.Entry<String, String> field : made.fields().entrySet()) {
            text = text.with(field.getKey(), field.getValue());
        }
        return form.with(text);
    }

    /** The page that is seen once. Its file is in the page itself, so that nothing has to be kept for a second request. */
    static String show(OpenForm form, Offer.Made made, Model model) {
        model.addAttribute("kindName", form.kind().name());
        model.addAttribute("made", made);
        model.addAttribute(
                "file",
                "data:application/octet-stream;base64,"
                        + Base64.getEncoder().encodeToString(made.secret().getBytes(StandardCharsets.UTF_8)));
        model.addAttribute("next", form.url() + "?draft=" + form.draft());
        return "setup/offer";
    }
}
