package dev.gatehouse.web.people;

/** A change of one's own password. */
public class PasswordForm {

    private String currentPassword = "";
    private String password = "";

    public String getCurrentPassword() {
        return currentPassword;
    }

    public void setCurrentPassword(String currentPassword) {
        this.currentPassword = currentPassword;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
