package dev.gatehouse.web.api.people;

import dev.gatehouse.team.Administrators;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Section;
import dev.gatehouse.web.people.BackupTaking;
import dev.gatehouse.web.security.Caller;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Everything that the panel knows, for a script that keeps it. */
@RestController
@RequestMapping("/api/backup")
@Section("People and accounts")
class BackupApi {

    private final BackupTaking taking;

    BackupApi(BackupTaking taking) {
        this.taking = taking;
    }

    @GetMapping(produces = BackupTaking.ZIP)
    @Administrators
    @Explained(
            value = "Take a backup",
            more =
                    "Answers with a zip of everything the panel knows, as of one instant. It has hashes of passwords and "
                            + "tokens in it. ./run restore puts it into an empty database.")
    void take(Caller caller, HttpServletResponse response) throws IOException, SQLException {
        taking.send(caller.actor(), response);
    }
}
