package dev.gatehouse.web.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Script;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.TokenScope;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** An administrator takes everything home, and that is written down. */
@PanelTest
class BackupPageTest {

    private static final String PATH = "/administration/backup";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Autowired
    private Script script;

    @Test
    void handsOutAZipAndWritesDownWhoTookIt() throws Exception {
        MockHttpServletResponse answer = mvc.perform(post(PATH).with(csrf()).with(visitors.as(Role.ADMINISTRATOR)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();

        assertThat(answer.getHeader("Content-Disposition")).contains("attachment", "gatehouse-", ".zip");
        assertThat(entries(answer))
                .contains("audit_entry.jsonl", "person.jsonl")
                .endsWith("backup.json");
        mvc.perform(get("/administration/history").with(visitors.as(Role.ADMINISTRATOR)))
                .andExpect(content().string(containsString("Backup taken")));
    }

    @Test
    void givesAScriptTheSameIfItsTokenAdministers() throws Exception {
        assertThat(entries(script.get(script.token(TokenScope.ADMINISTER), "/api/backup")
                        .response()))
                .endsWith("backup.json");
        assertThat(script.get(script.token(TokenScope.EDIT), "/api/backup").status())
                .isEqualTo(403);
    }

    @Test
    void isForAdministratorsAndSpeaksKorean() throws Exception {
        mvc.perform(post(PATH).with(csrf()).with(visitors.as(Role.OPERATOR))).andExpect(status().isForbidden());
        mvc.perform(get(PATH).with(visitors.as(visitors.speaking(Locale.KOREAN))))
                .andExpect(content().string(containsString("백업 다운로드")));
    }

    private static List<String> entries(MockHttpServletResponse answer) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        return names;
    }
}
