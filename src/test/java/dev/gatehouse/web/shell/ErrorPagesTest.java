package dev.gatehouse.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.Role;
import jakarta.servlet.RequestDispatcher;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@PanelTest
class ErrorPagesTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @ParameterizedTest
    @CsvSource({
        "403, en, You may not do this",
        "403, ko, 권한이 없습니다",
        "404, en, There is nothing here",
        "404, ko, 페이지를 찾을 수 없습니다",
        "405, en, This address does not work that way",
        "405, ko, 이 주소는 그렇게 사용할 수 없습니다",
        "409, en, Somebody else changed this meanwhile",
        "409, ko, 그사이 다른 사람이 변경했습니다",
        "413, en, The form is too large",
        "413, ko, 양식이 너무 큽니다",
        "415, en, The request could not be understood",
        "500, en, Something went wrong inside Gatehouse",
        "500, ko, Gatehouse 내부에서 오류가 발생했습니다"
    })
    void saysWhatHappenedInBothLanguages(int code, Locale language, String title) throws Exception {
        MockHttpServletResponse response = mvc.perform(failed(code).with(visitors.as(visitors.speaking(language))))
                .andReturn()
                .getResponse();

        assertThat(response.getStatus()).isEqualTo(code);
        assertThat(response.getContentAsString()).contains("<h1>" + title + "</h1>", "<html lang=\"" + language + "\"");
    }

    @Test
    void givesAReferenceToTheLogAndNeverTheCause() throws Exception {
        String page = page(failed(500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("the secret cause")));

        assertThat(page).containsPattern("reads the log: [0-9a-f]{8}").doesNotContain("secret cause", "Exception");
    }

    @Test
    void answersHtmxWithANoticeInsteadOfAPage() throws Exception {
        String notice = page(failed(409).header("HX-Request", "true"));

        assertThat(notice).contains("Somebody else changed this meanwhile").doesNotContain("<html", "<h1");
    }

    @Test
    void worksForStrangers() throws Exception {
        String page = mvc.perform(failed(404)).andReturn().getResponse().getContentAsString();

        assertThat(page).contains("There is nothing here").doesNotContain("id=\"sidebar\"");
    }

    private String page(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(visitors.as(Role.VIEWER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** As the server dispatches a failed request to its error page. */
    private static MockHttpServletRequestBuilder failed(int code) {
        return get("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, code);
    }
}
