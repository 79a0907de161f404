package dev.gatehouse.web.api.document;

import dev.gatehouse.team.Viewers;
import io.swagger.v3.oas.models.OpenAPI;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The OpenAPI document as people read it; rendered here, as no viewer that runs in the browser gets by without inline styles. */
@Controller
@Viewers
class ReferencePage {

    private final Document document;

    ReferencePage(Document document) {
        this.document = document;
    }

    @GetMapping("/docs/api")
    String show(Model model) {
        OpenAPI api = document.now();
        model.addAttribute("groups", Reading.groups(api));
        model.addAttribute("shapes", Reading.shapes(api));
        return "api/reference";
    }
}
