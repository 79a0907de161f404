package dev.gatehouse.team;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who answers the panel's AWS calls; decided by whoever runs the server, never by a user. */
@Component
public class CloudSource {

    private final boolean real;

    CloudSource(@Value("${gatehouse.aws.real:false}") boolean real) {
        this.real = real;
    }

    /** Not AWS itself: nothing that is built costs money or carries traffic. */
    public boolean simulated() {
        return !real;
    }
}
