package dev.gatehouse.web.api.problem;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * A diagnostic: what is wrong or doubtful at a field.
 *
 * @param severity {@code error}, {@code warning} or {@code info}
 * @param path the field, from the root of what was sent: {@code resources[2].spec.cidr}; empty for the whole
 * @param message the same in the language of {@code Accept-Language}
 */
public record Remark(String severity, String code, String path, List<String> arguments, String message) {

    @JsonIgnore
    public boolean isError() {
        return severity.equals("error");
    }
}
