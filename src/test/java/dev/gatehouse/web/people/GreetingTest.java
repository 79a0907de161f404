package dev.gatehouse.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.gatehouse.support.PanelTest;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.transaction.annotation.Transactional;

/** The first minutes of a panel: what the terminal says, and where its link leads. */
@PanelTest
@Transactional
class GreetingTest {

    @Autowired
    private Greeting greeting;

    @Autowired
    private EntityManager database;

    @Autowired
    private MockMvc mvc;

    private final MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void nobodyYet() {
        database.createNativeQuery("delete from team_member").executeUpdate();
        database.createQuery("delete from User").executeUpdate();
    }

    @Test
    void printsTheAddressAndTheLinkThatMakesTheAdministrator() throws Exception {
        String link = printedLink();

        mvc.perform(get(link).session(session)).andExpect(status().isOk());
        mvc.perform(setUp(link, "too short"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"김민수\"")))
                .andExpect(content().string(containsString("The password must have at least 10 characters.")));
        mvc.perform(setUp(link, "long enough now")).andExpect(header().string("Location", "/"));

        mvc.perform(get("/users").session(session)).andExpect(status().isOk());
        mvc.perform(get(link)).andExpect(status().isNotFound());
        assertThat(printed()).isEqualTo("Gatehouse is ready at http://panel.test\n");
    }

    @Test
    void refusesALinkOfAnEarlierStart() throws Exception {
        String earlier = printedLink();
        printedLink();

        mvc.perform(get(earlier)).andExpect(status().isNotFound());
        mvc.perform(setUp(earlier, "long enough now")).andExpect(status().isNotFound());
        mvc.perform(get("/set-up")).andExpect(status().isNotFound());
    }

    @Test
    void tellsWhereTheLinkIsOnTheSignInPage() throws Exception {
        mvc.perform(get("/sign-in")).andExpect(content().string(containsString("printed in the terminal")));
    }

    private MockHttpServletRequestBuilder setUp(String link, String password) {
        return post(link)
                .session(session)
                .with(csrf())
                .param("name", "김민수")
                .param("login", "kim")
                .param("password", password);
    }

    private String printedLink() {
        String link = printed().lines().toList().get(1);
        assertThat(link).startsWith("Create the administrator: http://panel.test/set-up?token=");
        return link.substring(link.indexOf("/set-up"));
    }

    private String printed() {
        ByteArrayOutputStream terminal = new ByteArrayOutputStream();
        greeting.print(new PrintStream(terminal, true, StandardCharsets.UTF_8));
        return terminal.toString(StandardCharsets.UTF_8);
    }
}
