package dev.gatehouse.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.People;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.User;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;

@PanelTest
class OpenStreamsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Autowired
    private People people;

    @Test
    void endForSomebodyWhoIsDisabled() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);
        MvcResult stream = stream(user);

        people.disable(user.id());

        assertEnds(stream);
    }

    @Test
    void endForSomebodyWhoSignsOut() throws Exception {
        User user = visitors.newcomer(Role.VIEWER);
        MvcResult stream = stream(user);

        mvc.perform(post("/sign-out").with(visitors.as(user)));

        assertEnds(stream);
    }

    private MvcResult stream(User user) throws Exception {
        return mvc.perform(get("/live").param("topics", "x").param("since", "0").with(visitors.as(user)))
                .andReturn();
    }

    private static void assertEnds(MvcResult stream) {
        assertThat(stream.getAsyncResult(TimeUnit.SECONDS.toMillis(10))).isNull();
    }
}
