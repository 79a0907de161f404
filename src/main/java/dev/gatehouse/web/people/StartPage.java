package dev.gatehouse.web.people;

import dev.gatehouse.team.Viewers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page is the list of stacks. */
@Controller
class StartPage {

    @GetMapping("/")
    @Viewers
    String show() {
        return "redirect:/stacks";
    }
}
