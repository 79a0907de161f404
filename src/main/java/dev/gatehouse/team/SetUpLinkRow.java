package dev.gatehouse.team;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The set-up link in the database, where every panel finds it: there is one at most. */
@Entity
@Table(name = "set_up_link")
class SetUpLinkRow {

    static final int ONLY = 1;

    @Id
    int id = ONLY;

    String hash;

    @SuppressWarnings("NullAway.Init")
    SetUpLinkRow() {}

    SetUpLinkRow(String hash) {
        this.hash = hash;
    }
}
