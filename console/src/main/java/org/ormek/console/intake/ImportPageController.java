package org.ormek.console.intake;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ormek.api.audit.PurposeDesk;
import org.ormek.api.error.NotFound;
import org.ormek.api.error.Refusal;
import org.ormek.api.imports.ImportDesk;
import org.ormek.api.imports.UploadName;
import org.ormek.api.jobs.JobBoard;
import org.ormek.api.jobs.JobCard;
import org.ormek.api.jobs.RollBackDesk;
import org.ormek.api.jobs.StopDesk;
import org.ormek.api.security.Asker;
import org.ormek.console.page.Pages;
import org.ormek.console.page.Visit;
import org.ormek.console.page.Words;
import org.ormek.graph.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Imports: bring a file in, see how far it is and what was wrong, stop it, take it back. */
@Controller
class ImportPageController {

    private static final int JOBS = 100;
    private static final int ISSUES = 50;
    private static final int MOST_IN_FILE = 100_000;
    private static final List<String> KINDS = List.of("complaints", "messages", "entities", "sites", "tags", "captures");

    private final JobBoard board;
    private final ImportDesk desk;
    private final StopDesk stops;
    private final RollBackDesk rollBacks;
    private final PurposeDesk purposes;
    private final Pages pages;
    private final Path uploads;

    ImportPageController(JobBoard board, ImportDesk desk, StopDesk stops, RollBackDesk rollBacks, PurposeDesk purposes, Pages pages,
                         @Value("${spring.servlet.multipart.location}") Path uploads) {
        this.board = board;
        this.desk = desk;
        this.stops = stops;
        this.rollBacks = rollBacks;
        this.purposes = purposes;
        this.pages = pages;
        this.uploads = uploads;
    }

    @GetMapping("/imports")
    ResponseEntity<String> list(Visit visit) {
        return list(visit, HttpStatus.OK, "");
    }

    private ResponseEntity<String> list(Visit visit, HttpStatus status, String problem) {
        Asker asker = visit.signedIn();
        return pages.page(visit, status, "imports", Map.of("jobs", board.listJobs(JOBS, scope(visit)), "kinds", KINDS, "problem", problem,
                "datasets", asker.seesAll() ? board.listDatasets() : asker.datasets(), "all", asker.seesAll()));
    }

    @PostMapping("/imports")
    ResponseEntity<String> upload(Visit visit, @RequestParam MultipartFile file, @RequestParam @Pattern(regexp = "^[a-z]{1,20}$") String job,
                                  @RequestParam(defaultValue = "default") @Pattern(regexp = "^[a-z0-9][a-z0-9._-]{0,99}$") String dataset) throws IOException {
        Asker asker = visit.signedIn();
        if (!asker.mayUse(dataset)) {
            return list(visit, HttpStatus.FORBIDDEN, Words.of(visit.language()).fillAll("imports.notYours", dataset));
        }
        if (file.isEmpty()) {
            return list(visit, HttpStatus.UNPROCESSABLE_CONTENT, Words.of(visit.language()).get("imports.noFile"));
        }
        String name = UploadName.of(file.getOriginalFilename());
        Path temporary = Files.createTempFile(uploads, "import", ".part");
        try {
            file.transferTo(temporary);
            return Pages.see("/imports/" + desk.submit(job, dataset, temporary, name, "", asker.label()));
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @GetMapping("/imports/{id}")
    ResponseEntity<String> one(Visit visit, @PathVariable long id, @RequestParam(defaultValue = "0") @Min(0) @Max(10_000_000) int offset) {
        return one(visit, HttpStatus.OK, id, offset, "");
    }

    private ResponseEntity<String> one(Visit visit, HttpStatus status, long id, int offset, String problem) {
        JobCard job = find(visit, id);
        return pages.page(visit, status, "import", Map.of("job", job, "issues", board.listIssues(id, offset, ISSUES), "offset", offset, "pageSize", ISSUES, "problem", problem));
    }

    /** What was wrong, as a file. */
    @GetMapping("/imports/{id}/issues.csv")
    ResponseEntity<byte[]> issues(Visit visit, @PathVariable long id) {
        find(visit, id);
        return ResponseEntity.ok().contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("issues-" + id + ".csv").build().toString())
                .body(IssueFile.write(board.listIssues(id, 0, MOST_IN_FILE), Words.of(visit.language())));
    }

    /** How far it is, for a page that is open. */
    @GetMapping("/imports/{id}/progress")
    ResponseEntity<String> progress(Visit visit, @PathVariable long id) {
        return pages.page(visit, "progress", Map.of("job", find(visit, id)));
    }

    /** The events of the import, told by the HTTP interface. */
    @GetMapping("/imports/{id}/events")
    void events(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        request.getRequestDispatcher("/api/v1/jobs/" + id + "/events").forward(request, response);
    }

    @PostMapping("/imports/{id}/stop")
    ResponseEntity<String> stop(Visit visit, @PathVariable long id) {
        find(visit, id);
        if (!stops.stop(id, visit.signedIn().label())) {
            throw new Refusal(HttpStatus.CONFLICT, "");
        }
        return Pages.see("/imports/" + id);
    }

    @PostMapping("/imports/{id}/roll-back")
    ResponseEntity<String> rollBack(Visit visit, @PathVariable long id, @RequestParam String reason) {
        find(visit, id);
        String said = reason.strip();
        if (said.length() < 5 || said.length() > 500) {
            return one(visit, HttpStatus.UNPROCESSABLE_CONTENT, id, 0, Words.of(visit.language()).get("imports.reasonRule"));
        }
        Asker asker = visit.signedIn();
        Asker reasoned = new Asker(asker.key(), asker.name(), asker.role(), asker.datasets(), said);
        purposes.admit(reasoned, null, "roll-back", List.of("import " + id), scope(visit));
        if (!rollBacks.rollBack(id, asker.label(), said)) {
            throw new Refusal(HttpStatus.CONFLICT, "");
        }
        return Pages.see("/imports/" + id);
    }

    /** The graph does not know the dataset of an import that has only begun. */
    private Scope scope(Visit visit) {
        return visit.signedIn().scopeAmong(board.listDatasets());
    }

    private JobCard find(Visit visit, long id) {
        return board.findJob(id, scope(visit)).orElseThrow(() -> NotFound.job(id));
    }
}
