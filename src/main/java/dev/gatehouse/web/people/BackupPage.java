package dev.gatehouse.web.people;

import dev.gatehouse.team.Administrators;
import dev.gatehouse.team.Person;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Everything that the panel knows, as a file to keep; and how it is put back. */
@Controller
@Administrators
class BackupPage {

    private static final String PATH = "/administration/backup";

    private final BackupTaking taking;

    BackupPage(BackupTaking taking) {
        this.taking = taking;
    }

    @GetMapping(PATH)
    String show() {
        return "people/backup";
    }

    @PostMapping(PATH)
    void take(Person by, HttpServletResponse response) throws IOException, SQLException {
        taking.send(by, response);
    }
}
