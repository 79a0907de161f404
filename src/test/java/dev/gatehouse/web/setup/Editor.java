package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.User;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** Somebody who sets a stack up with a browser that has no JavaScript. */
final class Editor {

    private final MockMvc mvc;
    private final Visitors visitors;
    private final User user;

    Editor(MockMvc mvc, Visitors visitors, User user) {
        this.mvc = mvc;
        this.visitors = visitors;
        this.user = user;
    }

    User user() {
        return user;
    }

    Page open(String path) throws Exception {
        return page(get(path));
    }

    Page submit(String path, Map<String, String> fields) throws Exception {
        MockHttpServletRequestBuilder request = post(path);
        fields.forEach(request::param);
        return page(request);
    }

    private Page page(MockHttpServletRequestBuilder request) throws Exception {
        return new Page(mvc.perform(request.with(visitors.as(user))).andReturn().getResponse());
    }

    /** What came back. */
    record Page(MockHttpServletResponse response) {

        int status() {
            return response.getStatus();
        }

        String location() {
            return String.valueOf(response.getHeader("Location"));
        }

        String html() throws Exception {
            return response.getContentAsString();
        }

        /** What is said at the field of this id, in plain text. */
        String said(String id) throws Exception {
            return text(part("<div class=\"said\" id=\"" + id + "-said\"[^>]*>(.*?)</div>"));
        }

        /** What the input of this name holds, or what is chosen in it. */
        String holds(String name) throws Exception {
            String quoted = Pattern.quote("name=\"" + name + "\"");
            Matcher choice = Pattern.compile("<select[^>]*" + quoted + "[^>]*>(.*?)</select>", Pattern.DOTALL)
                    .matcher(html());
            String pattern = choice.find() ? "<option value=\"([^\"]*)\" selected" : "value=\"([^\"]*)\"";
            String holder =
                    choice.hasMatch() ? choice.group(1) : part("(<(?:input|textarea)[^>]*" + quoted + "[^>]*>)");
            Matcher value = Pattern.compile(pattern).matcher(holder);
            return value.find() ? HtmlUtils.htmlUnescape(value.group(1)) : "";
        }

        /** The fields of an open form with what they hold, and what the page itself needs. */
        Map<String, String> began(String... fields) throws Exception {
            Map<String, String> began = new LinkedHashMap<>();
            for (String field : fields) {
                began.put(field, holds(field));
            }
            for (String own : List.of("_generation", "_base", "_draft")) {
                began.put(own, holds(own));
            }
            return began;
        }

        String plain() throws Exception {
            return text(html());
        }

        private String part(String pattern) throws Exception {
            Matcher found = Pattern.compile(pattern, Pattern.DOTALL).matcher(html());
            assertThat(found.find()).as("%s in %s", pattern, html()).isTrue();
            return found.group(1);
        }

        private static String text(String html) {
            return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " "))
                    .replaceAll("\\s+", " ")
                    .strip();
        }
    }
}
