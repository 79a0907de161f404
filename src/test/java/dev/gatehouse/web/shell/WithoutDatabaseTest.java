package dev.gatehouse.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gatehouse.support.PanelTest;
import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@PanelTest
class WithoutDatabaseTest {

    private static final SQLException NONE_FREE = new SQLTransientConnectionException("the secret cause");

    @Autowired
    private WithoutDatabase filter;

    private MockHttpServletResponse answer(MockHttpServletRequest request, SQLException trouble) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, (asked, answered) -> {
            throw new ServletException(new CannotGetJdbcConnectionException("no connection", trouble));
        });
        return response;
    }

    private static MockHttpServletRequest get(String path, String language) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.addHeader("Accept-Language", language);
        return request;
    }

    @ParameterizedTest
    @CsvSource({"en, The database cannot be reached", "ko, 데이터베이스에 연결할 수 없습니다"})
    void saysSoInBothLanguages(String language, String title) throws Exception {
        MockHttpServletResponse response = answer(get("/stacks", language), NONE_FREE);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getHeader("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(response.getContentAsString())
                .contains("<h1>" + title + "</h1>", "<html lang=\"" + language + "\"", "/css/tokens-")
                .doesNotContain("secret cause", "Exception", "class=\"notice");
    }

    @Test
    void answersHtmxWithANoticeInsteadOfAPage() throws Exception {
        MockHttpServletRequest request = get("/stacks", "en");
        request.addHeader("HX-Request", "true");

        assertThat(answer(request, NONE_FREE).getContentAsString())
                .contains("notice-danger", "The database cannot be reached")
                .doesNotContain("<html", "<h1");
    }

    @Test
    void answersScriptsWithAProblem() throws Exception {
        MockHttpServletResponse response = answer(get("/api/stacks", "en"), NONE_FREE);

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("urn:gatehouse:problem:database");
    }

    @Test
    void knowsAConnectionThatTheServerEnded() throws Exception {
        SQLException ended = new SQLException("terminating connection due to administrator command", "57P01");
        assertThat(answer(get("/stacks", "en"), ended).getStatus()).isEqualTo(503);
    }

    @Test
    void leavesOtherTroubleToOthers() {
        SQLException wrong = new SQLException("syntax error", "42601");
        assertThatThrownBy(() -> answer(get("/stacks", "en"), wrong)).isInstanceOf(ServletException.class);
    }
}
