package dev.gatehouse.team;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

/** The users on record. */
interface Users extends JpaRepository<User, UUID> {

    Optional<User> findByLogin(String login);

    Optional<User> findByLinkHash(String hash);

    boolean existsByBrowserMarkAndDisabledFalse(String mark);

    List<User> findAllByOrderByName();

    /** Those who can sign in with the role, locked until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select u from User u where u.role = :role and u.disabled = false and u.password is not null")
    List<User> lockActive(Role role);
}
