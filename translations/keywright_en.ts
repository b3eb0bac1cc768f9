<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AnswerWords</name>
    <message numerus="yes">
        <source>Wait %n seconds and try again.</source>
        <translation>
            <numerusform>Wait %n second and try again.</numerusform>
            <numerusform>Wait %n seconds and try again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DiagnosisWords</name>
    <message numerus="yes">
        <source>%n different keys are in use. So it may work at one time and fail at another.</source>
        <translation>
            <numerusform>%n different keys are in use. So it may work at one time and fail at another.</numerusform>
            <numerusform>%n different keys are in use. So it may work at one time and fail at another.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DoctorWords</name>
    <message numerus="yes">
        <source>… and %n more; “--json” lists them all.</source>
        <translation>
            <numerusform>… and %n more; “--json” lists them all.</numerusform>
            <numerusform>… and %n more; “--json” lists them all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeepSafeWords</name>
    <message numerus="yes">
        <source>%n key(s) are saved.</source>
        <translation>
            <numerusform>%n key are saved.</numerusform>
            <numerusform>%n keys are saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyShapeWords</name>
    <message numerus="yes">
        <source>Your key is %n characters too short.</source>
        <translation>
            <numerusform>Your key is %n character too short.</numerusform>
            <numerusform>Your key is %n characters too short.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your key is %n characters too long.</source>
        <translation>
            <numerusform>Your key is %n character too long.</numerusform>
            <numerusform>Your key is %n characters too long.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It lacks %n characters that the other has.</source>
        <translation>
            <numerusform>It lacks %n character that the other has.</numerusform>
            <numerusform>It lacks %n characters that the other has.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They differ at %n positions.</source>
        <translation>
            <numerusform>They differ at %n position.</numerusform>
            <numerusform>They differ at %n positions.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n characters are ones that a key can have.</source>
        <translation>
            <numerusform>Its %n character is one that a key can have.</numerusform>
            <numerusform>All %n characters are ones that a key can have.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>KeyWords</name>
    <message numerus="yes">
        <source>Your key has %n invisible characters in it.</source>
        <translation>
            <numerusform>Your key has %n invisible character in it.</numerusform>
            <numerusform>Your key has %n invisible characters in it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You pasted %n keys.</source>
        <translation>
            <numerusform>You pasted %n key.</numerusform>
            <numerusform>You pasted %n keys.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftOutWords</name>
    <message numerus="yes">
        <source>%n link(s) to elsewhere</source>
        <translation>
            <numerusform>%n link to elsewhere</numerusform>
            <numerusform>%n links to elsewhere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pipe(s), socket(s) or device(s)</source>
        <translation>
            <numerusform>%n pipe, socket or device</numerusform>
            <numerusform>%n pipes, sockets or devices</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n that can&apos;t be read</source>
        <translation>
            <numerusform>%n that can&apos;t be read</numerusform>
            <numerusform>%n that can&apos;t be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) larger than 2 MB</source>
        <translation>
            <numerusform>%n file larger than 2 MB</numerusform>
            <numerusform>%n files larger than 2 MB</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s), program(s) and the like</source>
        <translation>
            <numerusform>%n picture, program or the like</numerusform>
            <numerusform>%n pictures, programs and the like</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n folder(s) of caches and downloaded packages</source>
        <translation>
            <numerusform>%n folder of caches or downloaded packages</numerusform>
            <numerusform>%n folders of caches and downloaded packages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LeftWords</name>
    <message numerus="yes">
        <source>%n place(s) on this computer need it.</source>
        <translation>
            <numerusform>%n place on this computer needs it.</numerusform>
            <numerusform>%n places on this computer need it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message numerus="yes">
        <source>%n different keys are in use.</source>
        <translation>
            <numerusform>%n key is in use.</numerusform>
            <numerusform>%n different keys are in use.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportText</name>
    <message numerus="yes">
        <source>%1 (%n character(s)), fingerprint %2</source>
        <extracomment>%1 is a masked key like pplx-…9fQ2, %n the number of its characters, %2 the beginning of its SHA-256</extracomment>
        <translation>
            <numerusform>%1 (%n character), fingerprint %2</numerusform>
            <numerusform>%1 (%n characters), fingerprint %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n text(s) were cut, because a part of a key was in them.</source>
        <translation>
            <numerusform>%n text were cut, because a part of a key was in them.</numerusform>
            <numerusform>%n texts were cut, because a part of a key was in them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestKeyWords</name>
    <message numerus="yes">
        <source>It stands in %n other place(s) too.</source>
        <translation>
            <numerusform>It stands in %n other place too.</numerusform>
            <numerusform>It stands in %n other places too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SavedKeyWords</name>
    <message numerus="yes">
        <source>Saved on %1, %n day(s) ago.</source>
        <translation>
            <numerusform>Saved on %1, %n day ago.</numerusform>
            <numerusform>Saved on %1, %n days ago.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ShownWords</name>
    <message numerus="yes">
        <source>%1 (%n characters)</source>
        <extracomment>%1 is a masked key, like pplx-…9fQ2</extracomment>
        <translation>
            <numerusform>%1 (%n character)</numerusform>
            <numerusform>%1 (%n characters)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ValueWords</name>
    <message numerus="yes">
        <source>They differ at the positions %1 and %n more.</source>
        <extracomment>%1 is a list of numbers, %n how many more there are</extracomment>
        <translation>
            <numerusform>They differ at the positions %1 and %n more.</numerusform>
            <numerusform>They differ at the positions %1 and %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VaultWords</name>
    <message numerus="yes">
        <source>This one is %n days old.</source>
        <translation>
            <numerusform>This one is %n day old.</numerusform>
            <numerusform>This one is %n days old.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::EvidenceMarks</name>
    <message numerus="yes">
        <source>%n place(s) in it are underlined.</source>
        <translation>
            <numerusform>%n place in it is underlined.</numerusform>
            <numerusform>%n places in it are underlined.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::FindWords</name>
    <message numerus="yes">
        <source>%n place(s) on this computer hold a Perplexity key.</source>
        <translation>
            <numerusform>%n place on this computer holds a Perplexity key.</numerusform>
            <numerusform>%n places on this computer hold a Perplexity key.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <extracomment>%1: an app or a project, %n: how many others</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::GuideText</name>
    <message numerus="yes">
        <source>Another key, %1, stands at %n place(s) on this computer.</source>
        <extracomment>%1: a masked key</extracomment>
        <translation>
            <numerusform>Another key, %1, stands at %n place on this computer.</numerusform>
            <numerusform>Another key, %1, stands at %n places on this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::HiddenStoresCard</name>
    <message numerus="yes">
        <source>Show &amp;how, for %n app(s)</source>
        <translation>
            <numerusform>Show &amp;how, for %n app</numerusform>
            <numerusform>Show &amp;how, for %n apps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::HistoryCard</name>
    <message numerus="yes">
        <source>%1: %n file(s) were changed, then brought back.</source>
        <translation>
            <numerusform>%1: %n file was changed, then brought back.</numerusform>
            <numerusform>%1: %n files were changed, then brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n file(s) were changed.</source>
        <translation>
            <numerusform>%1: %n file was changed.</numerusform>
            <numerusform>%1: %n files were changed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::KeyCard</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ListenCard</name>
    <message numerus="yes">
        <source>Waiting for the request. %n second(s) left.</source>
        <translation>
            <numerusform>Waiting for the request. %n second left.</numerusform>
            <numerusform>Waiting for the request. %n seconds left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::PlaceCard</name>
    <message numerus="yes">
        <source>Show %n place(s)</source>
        <translation>
            <numerusform>Show %n place</numerusform>
            <numerusform>Show %n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::PlaceWords</name>
    <message numerus="yes">
        <source>%1 (%n times)</source>
        <extracomment>How often a program runs. %1: its name</extracomment>
        <translation>
            <numerusform>%1 (%n time)</numerusform>
            <numerusform>%1 (%n times)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::RemovedList</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ReplaceAction</name>
    <message numerus="yes">
        <source>&amp;Replace in %n file(s)</source>
        <translation>
            <numerusform>&amp;Replace in %n file</numerusform>
            <numerusform>&amp;Replace in %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ReplacePage</name>
    <message numerus="yes">
        <source>Replace it in %n file(s)</source>
        <translation>
            <numerusform>Replace it in %n file</numerusform>
            <numerusform>Replace it in %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ReplaceWords</name>
    <message numerus="yes">
        <source>%n file(s) could not be changed; the reason stands below.</source>
        <translation>
            <numerusform>%n file could not be changed; the reason stands below.</numerusform>
            <numerusform>%n files could not be changed; the reason stands below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your key is now in %n file(s).</source>
        <translation>
            <numerusform>Your key is now in %n file.</numerusform>
            <numerusform>Your key is now in %n files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) could not be brought back.</source>
        <translation>
            <numerusform>%n file could not be brought back.</numerusform>
            <numerusform>%n files could not be brought back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replaced in %n place(s).</source>
        <translation>
            <numerusform>Replaced in %n place.</numerusform>
            <numerusform>Replaced in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more thing(s) put right.</source>
        <translation>
            <numerusform>%n more thing put right.</numerusform>
            <numerusform>%n more things put right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would change, for the key %1. A copy of each is kept in %2 first; “Undo” brings them back, now or within 30 days.</source>
        <extracomment>%1: a masked key, %2: a folder</extracomment>
        <translation>
            <numerusform>%n file would change, for the key %1. A copy of it is kept in %2 first; “Undo” brings it back, now or within 30 days.</numerusform>
            <numerusform>%n files would change, for the key %1. A copy of each is kept in %2 first; “Undo” brings them back, now or within 30 days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) put right.</source>
        <translation>
            <numerusform>%n thing put right.</numerusform>
            <numerusform>%n things put right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were put right.</source>
        <translation>
            <numerusform>%n file was put right.</numerusform>
            <numerusform>%n files were put right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::ResultWords</name>
    <message numerus="yes">
        <source>%n step(s) left, see below.</source>
        <translation>
            <numerusform>%n step left, see below.</numerusform>
            <numerusform>%n steps left, see below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::RotationNotice</name>
    <message numerus="yes">
        <source>Your saved key is %n days old: time for a new one.</source>
        <translation>
            <numerusform>Your saved key is %n days old: time for a new one.</numerusform>
            <numerusform>Your saved key is %n days old: time for a new one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your saved key “%1” is %n days old: time for a new one.</source>
        <translation>
            <numerusform>Your saved key “%1” is %n days old: time for a new one.</numerusform>
            <numerusform>Your saved key “%1” is %n days old: time for a new one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::cellwords</name>
    <message numerus="yes">
        <source>%n character(s) of other text</source>
        <translation>
            <numerusform>%n character of other text</numerusform>
            <numerusform>%n characters of other text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>; and %n more</source>
        <translation>
            <numerusform>; and %n more</numerusform>
            <numerusform>; and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::cli::FindCommand</name>
    <message numerus="yes">
        <source>%n file(s) searched, %1 left out.</source>
        <extracomment>%n files; %1 is how many were left out</extracomment>
        <translation>
            <numerusform>%n file searched, %1 left out.</numerusform>
            <numerusform>%n files searched, %1 left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::cli::ListenCommand</name>
    <message numerus="yes">
        <source>Listening at %1 for one request, for %n second(s).</source>
        <translation>
            <numerusform>Listening at %1 for one request, for %n second.</numerusform>
            <numerusform>Listening at %1 for one request, for %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::cli::ReplaceCommand</name>
    <message numerus="yes">
        <source>%n place(s) with another key were left alone, because no app is known to read them. With --old-stdin they are changed, too.</source>
        <translation>
            <numerusform>%n place with another key was left alone, because no app is known to read it. With --old-stdin it is changed, too.</numerusform>
            <numerusform>%n places with another key were left alone, because no app is known to read them. With --old-stdin they are changed, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>keywright::wording::UnfinishedWords</name>
    <message numerus="yes">
        <source>%n more file(s)</source>
        <translation>
            <numerusform>%n more file</numerusform>
            <numerusform>%n more files</numerusform>
        </translation>
    </message>
</context>
</TS>
