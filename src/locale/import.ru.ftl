### Тексты kc import.

command-import = Перенести дорожную карту из документа ведомства в YAML
command-import-after = Форматы: DOCX, ODT, XLSX, XLS, ODS, PDF с текстовым слоем, HTML, Markdown, CSV, TXT; DOC и RTF – через LibreOffice. Формат определяется по содержимому. Код завершения: 0 – перенесено, 1 – с --strict есть что проверить, 2 – выполнить задание не удалось.

    Примеры:
      kc import приказ.docx -o roadmap.yaml
      kc import приказ.docx -o roadmap.yaml --update
      kc import *.docx -o roadmaps/
argument-import-files = Документы или «-» (стандартный ввод)
argument-import-output = Куда записать: файл, а для нескольких документов – папка (иначе стандартный вывод)
argument-import-force = Перезаписать существующий файл
argument-import-strict = Завершиться с кодом 1, если есть что проверить
argument-import-update = Обновить существующий файл: отметки о выполнении, waivers, profile и примечания аналитика остаются

import-refused = { $path }: { $cause }
import-roadmap = { $path } – уже дорожная карта в YAML; проверьте её: kc check { $word }
import-same-target = { $path }: записывается туда же, куда и { $first }; переименуйте один из документов или перенесите их в разные папки
import-over-itself = { $path } – сам документ; назовите для дорожной карты другой файл, например -o roadmap.yaml
import-exists = файл { $path } уже есть: добавьте --update, чтобы обновить его, или --force, чтобы перезаписать
import-needs-folder = для нескольких документов укажите существующую папку: -o ПАПКА
import-update-needs-output = для --update укажите файл, который надо обновить: -o ФАЙЛ
import-summary = { $path }: мероприятий { $items }, ячеек { $cells }, проверить { $review }
import-written = Записано: { $path }. Теперь проверьте карту: kc check { $word }
import-more = {"; "}и ещё { $count }
import-at-item = { $number }: { $place }
import-comment-review = Проверить:
import-comment-footnote = Сноска
import-comment-source = Перенесено из
import-comment-columns = Столбцы:

import-error-unknown-format = неизвестный формат
import-error-unknown-format-help = kc читает DOCX, ODT, XLSX, XLS, ODS, PDF, HTML, Markdown, CSV и текст с табуляцией; сохраните документ в одном из них
import-error-empty = файл пуст
import-error-too-large = превышен предел: { $what } (kc читает не больше { $most })
import-error-too-large-help = такой документ не похож на дорожную карту; оставьте в нём только приказ и таблицу
import-error-damaged = файл { $format } повреждён: { $detail }
import-error-damaged-help = откройте документ в программе, в которой он создан, и сохраните заново
import-error-encrypted = файл { $format } защищён паролем
import-error-encrypted-help = снимите пароль и сохраните документ заново
import-error-scan = в PDF нет текста: это скан
import-error-scan-help = распознайте текст (OCR) или попросите у ведомства исходный документ
import-error-no-table = таблица дорожной карты не найдена (таблиц в документе: { $tables })
import-error-no-table-help = нужна таблица с заголовком «Мероприятие» и «Срок» или «Ответственный»
import-error-needs-office = формат { $format } читается через LibreOffice, а программа soffice не найдена
import-error-needs-office-help = установите LibreOffice или сохраните документ как DOCX
import-error-office-failed = LibreOffice не смог преобразовать документ: { $detail }
import-error-not-built = эта сборка kc не читает { $format }
import-error-not-built-help = соберите kc с возможностью pdf или сохраните документ как DOCX
import-error-timed-out = документ не прочитан за { $seconds } с

import-limit-file-bytes = мегабайты файла
import-limit-unpacked-bytes = мегабайты после распаковки
import-limit-archive-entries = файлы в архиве
import-limit-nodes = элементы разметки
import-limit-depth = вложенность разметки
import-limit-cells = ячейки таблиц
import-limit-pages = страницы

import-place-document = документ
import-place-paragraph = абзац { $number }
import-place-line = строка { $number }
import-place-row = таблица { $table }, строка { $row }
import-place-cell = таблица { $table }, строка { $row }, столбец { $column }
import-place-sheet = лист «{ $sheet }», { $cell }
import-place-page = страница { $page }
import-place-page-line = страница { $page }, строка { $line }
import-place-footnote = сноска { $mark }

import-review-tracked-deletion = исправление в режиме рецензирования удаляет «{ $words }»: не перенесено
import-review-hidden-text = скрытый текст «{ $words }»: не перенесён
import-review-embedded-part = документ внутри документа: не прочитан
import-review-uncalled-note = на сноску никто не ссылается: «{ $words }»
import-review-unknown-note = нет сноски с номером { $words }
import-review-guessed-note = цифры в «{ $words }» приняты за номер сноски
import-review-unplaced = текст вне столбцов дорожной карты: «{ $words }»
import-review-unused-column = столбец, которого в дорожной карте нет: «{ $words }»
import-review-joined-row = строка разорвана, части соединены: «{ $words }»
import-review-removed-overlap = слова на стыке страниц напечатаны дважды, оставлены один раз: «{ $words }»
import-review-inherited = взято из объединённой ячейки выше: «{ $words }»
import-review-duplicate-number = номер стоит дважды: { $words }
import-review-corrected-number = номер прочитан из «{ $words }»
import-review-given-number = в строке нет номера, он дан по порядку: «{ $words }»
import-review-number-gap = номер не следует из предыдущего: { $words }
import-review-unread-number = номер не читается: «{ $words }»
import-review-empty-title = нет названия: { $words }
import-review-empty-deadline = срок не указан: «{ $words }»
import-review-empty-responsible = ответственный не указан: «{ $words }»
import-review-empty-document = документ не указан: «{ $words }»
import-review-two-dates = в ячейке несколько дат: «{ $words }»
import-review-impossible-date = такой даты нет: «{ $words }»
import-review-converted-date = дата записана в таблице числом: { $words }
import-review-unread-deadline = срок не читается: «{ $words }»
import-review-split-responsible = ответственные разделены там, где знака между ними нет: «{ $words }»
import-review-hyphenation = перенос в конце строки разобран без подтверждения в других местах документа: «{ $words }»
import-review-other-table = похожая таблица не взята: «{ $words }»
import-review-assumed-profile = сведения об органе (profile) выведены из того, какие разделы есть в карте, – сам документ их не называет; отмечены как верные: { $words }. Если что-то неверно, впишите false
import-review-missing-fact = в документе не найдено: { $words }
import-review-untangled-list = строки списка перемешаны на разрыве страницы, разобраны: «{ $words }»
import-review-unread-member = строка списка не читается: «{ $words }»
import-review-lost-addition = для прежней записи нет места в новом файле, она стоит в конце: «{ $words }»

import-missing-body = не найдено наименование органа: впишите его в body
import-missing-region = не найден субъект Российской Федерации: впишите его в region
import-missing-act-type = не найден вид акта, которым утверждена карта (приказ, распоряжение): впишите его в type под act
import-missing-act-number = не найден номер акта, которым утверждена карта: впишите его в number под act
import-missing-act-date = не найдена дата акта, которым утверждена карта: впишите её в date под act
import-missing-working-group = не найден состав рабочей группы: впишите его в working_group
import-missing-profile = в карте нет соответствующих разделов, поэтому неизвестно, верно ли это об органе: { $condition }; впишите { $key }: true или { $key }: false под profile
import-missing-regional-act = документ ссылается на план субъекта РФ – «{ $act }»; если пункты перенесены в этот план, впишите акт и номера пунктов (covers) в regional_acts
