package dev.gatehouse.web.people;

import dev.gatehouse.audit.Entry;
import dev.gatehouse.audit.History;
import dev.gatehouse.team.Administrators;
import dev.gatehouse.web.operate.FieldWords.Cell;
import dev.gatehouse.web.operate.FieldWords.FieldView;
import dev.gatehouse.web.shell.Paging;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** Who changed people and AWS accounts, for administrators. */
@Controller
@Administrators
class TeamHistoryPage {

    private static final int PER_PAGE = 30;
    private static final String PATH = "/administration/history";

    private final History history;
    private final MessageSource messages;

    TeamHistoryPage(History history, MessageSource messages) {
        this.history = history;
        this.messages = messages;
    }

    /** An entry with what is different since. */
    public record Told(Entry entry, List<FieldView> fields) {}

    /**
     * @param q what to look for in names and people
     */
    @GetMapping(PATH)
    String show(@RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") int page, Model model) {
        model.addAttribute(
                "entries",
                history.ofAdministration(q, Paging.page(page, PER_PAGE))
                        .map(entry -> new Told(entry, differences(entry))));
        model.addAttribute("q", q);
        UriComponentsBuilder url = UriComponentsBuilder.fromPath(PATH);
        if (!q.isBlank()) {
            url.queryParam("q", "{q}");
        }
        model.addAttribute("url", url.encode().buildAndExpand(q).toUriString());
        return "people/history";
    }

    private List<FieldView> differences(Entry entry) {
        Map<String, String> before = fields(entry.before());
        Map<String, String> after = fields(entry.after());
        Set<String> names = new LinkedHashSet<>(after.keySet());
        names.addAll(before.keySet());
        return names.stream()
                .filter(name -> !before.getOrDefault(name, "").equals(after.getOrDefault(name, "")))
                .map(name -> new FieldView(
                        message("audit.field." + name),
                        "",
                        before.isEmpty(),
                        after.isEmpty(),
                        List.of(new Cell("", value(name, before.get(name)), value(name, after.get(name)))),
                        false))
                .toList();
    }

    private static Map<String, String> fields(@Nullable String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (text != null) {
            text.lines()
                    .map(line -> line.split("=", 2))
                    .filter(parts -> parts.length == 2)
                    .forEach(parts -> fields.put(parts[0], parts[1]));
        }
        return fields;
    }

    private String value(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return switch (field) {
            case "role" -> message("role." + value);
            case "colour" -> message("colour." + value);
            case "disabled", "production" -> message("setup." + (value.equals("true") ? "yes" : "no"));
            default -> value;
        };
    }

    private String message(String code) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(code, null, locale);
    }
}
