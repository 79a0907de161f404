package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.Role;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A session that ends while somebody fills in the form of a resource. */
@PanelTest
@Import(SetUpBench.class)
class EndedSessionInAFormTest {

    @Autowired
    private SetUpBench bench;

    @Autowired
    private MockMvc mvc;

    @ParameterizedTest
    @CsvSource({"en, nothing was saved yet, is not an IPv4 block", "ko, 아직 아무것도 저장되지 않았습니다, IPv4 블록이 아닙니다"})
    void bringsBackEachFieldAfterSigningInAgain(Locale language, String nothingSaved, String atTheField)
            throws Exception {
        Stack stack = bench.stack();
        Editor editor = bench.somebody(Role.EDITOR, language);
        String form = SetUpBench.url(stack, "vpc") + "/new";
        String draft = UUID.randomUUID().toString();
        MockHttpSession session = new MockHttpSession();
        MockHttpServletRequestBuilder typed = post(form)
                .session(session)
                .cookie(signIn(editor, new MockHttpSession()).getCookie("GATEHOUSE_BROWSER"))
                .header("Host", "localhost")
                .header("Referer", "http://localhost" + form);
        Map<String, String> fields = SetUpBench.typed(
                "_draft", draft, "name", "안나's", "cidr", "10.0.0", "tags[0].key", "Team", "tags[0].value", "nets");
        fields.forEach(typed::param);
        mvc.perform(typed);

        String location = signIn(editor, session).getHeader("Location");
        assertThat(location).isEqualTo(form);
        Editor.Page page = new Editor.Page(
                mvc.perform(get(form).session(session)).andReturn().getResponse());

        assertThat(page.plain()).contains(nothingSaved);
        for (Map.Entry<String, String> field : fields.entrySet()) {
            assertThat(page.holds(field.getKey())).isEqualTo(field.getValue());
        }
        assertThat(page.said("f-cidr")).contains(atTheField);
    }

    private MockHttpServletResponse signIn(Editor editor, MockHttpSession session) throws Exception {
        return mvc.perform(post("/sign-in")
                        .session(session)
                        .with(csrf())
                        .param("login", editor.user().login())
                        .param("password", Visitors.PASSWORD))
                .andReturn()
                .getResponse();
    }
}
